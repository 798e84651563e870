import type { Report, Result } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { details } from '../junit/details.ts'
import { testcaseName } from '../junit/testcaseName.ts'
import { uniqueNames } from '../junit/uniqueNames.ts'
import { kindOf } from '../terminal/mark.ts'
import { plainText } from '../format/plainText.ts'

/** The report as service messages of TeamCity: one test a result. */
export function teamcity(report: Report): string {
  const suite = { name: report.suite.name }
  const names = uniqueNames(report.results.map(testcaseName))
  const strict = report.failOn === 'warning'
  const tests = report.results.flatMap((result, i) => test(result, names[i]!, strict))
  const status = strict ? 'FAILURE' : 'WARNING'
  const told = report.warnings.map((text) => message('message', { text, status }))
  const all = [message('testSuiteStarted', suite), ...told, ...tests, message('testSuiteFinished', suite)]
  return all.map((line) => `${line}\n`).join('')
}

const test = (result: Result, name: string, strict: boolean): readonly string[] => [
  message('testStarted', { name }),
  ...outcome(result, name, strict),
  message('testFinished', { name }),
]

/** TeamCity knows no warnings: an ignored test is seen and fails nothing. `strict` is where warnings fail the run. */
function outcome(result: Result, name: string, strict: boolean): readonly string[] {
  const kind = kindOf(result)
  if (kind === 'pass') return []
  if (kind === 'skip') return [message('testIgnored', { name, message: result.message })]
  if (kind === 'warning' && (!strict || result.baseline?.state === 'forgiven'))
    return [message('testIgnored', { name, message: `${result.severity.toUpperCase()}: ${result.message}` })]
  return [
    message('testFailed', {
      name,
      message: `${columnLabel(result)}: ${result.message}`,
      details: details(result).join('\n'),
    }),
  ]
}

function message(name: string, attributes: Readonly<Record<string, string>>): string {
  const given = Object.entries(attributes).map(([key, value]) => `${key}='${escaped(value)}'`)
  return `##teamcity[${[name, ...given].join(' ')}]`
}

const escaped = (text: string): string =>
  text
    .split('\n')
    .map((line) => plainText(line).replace(/[|'[\]]/g, '|$&'))
    .join('|n')
