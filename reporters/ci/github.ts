import type { Report } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { details } from '../junit/details.ts'
import { plainText } from '../format/plainText.ts'
import { ruleLocation } from './ruleLocation.ts'
import { notPassed, type NotPassed } from '../format/notPassed.ts'

/** GitHub shows no more of a level in one step. */
const mostOfALevel = 10

type Level = 'error' | 'warning'

/** Annotations at the rules of the suite, as workflow commands. One annotation counts those that GitHub would not show. */
export function github(report: Report): string {
  const found = notPassed(report.results)
  const errors = found.filter(({ kind }) => kind !== 'warning')
  const warnings = found.filter(({ kind }) => kind === 'warning')
  const told = report.warnings.map((warning) => command('warning', {}, [warning]))
  return [
    ...limited('error', errors, report),
    ...told.slice(0, mostOfALevel),
    ...limited('warning', warnings, report, mostOfALevel - told.length),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function limited(
  level: Level,
  found: readonly NotPassed[],
  report: Report,
  most = mostOfALevel,
): readonly string[] {
  if (found.length <= most) return found.map((one) => annotation(level, one, report))
  const shown = found.slice(0, Math.max(0, most - 1))
  const rest = `and ${formatCount(found.length - shown.length)} more`
  return [
    ...shown.map((one) => annotation(level, one, report)),
    ...(most > 0 ? [command(level, { title: report.tool.name }, [rest])] : []),
  ]
}

function annotation(level: Level, { result }: NotPassed, report: Report): string {
  const location = ruleLocation(report, result)
  const title = `${columnLabel(result)}: ${result.expectation}`
  return command(
    level,
    { ...(location && { file: location.file, line: String(location.line) }), title },
    details(result),
  )
}

function command(
  level: Level,
  properties: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  const given = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(plainText(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  )
  const message = lines.map((line) => escaped(plainText(line))).join('%0A')
  return `::${level}${given.length === 0 ? '' : ` ${given.join(',')}`}::${message}`
}

/** No line ends are left to escape after `plainText`. */
const escaped = (text: string): string => text.replaceAll('%', '%25')
