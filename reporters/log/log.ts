import type { Report, Result } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatPValue } from '../format/formatPValue.ts'
import { kindOf, type Kind } from '../terminal/mark.ts'
import { verdictOf } from '../terminal/verdictLine.ts'
import { plainText } from '../format/plainText.ts'

const step = 'check_data'

const levels: Readonly<Record<Kind, string>> = {
  failure: 'ERROR',
  error: 'ERROR',
  unchecked: 'ERROR',
  warning: 'WARNING',
  pass: 'INFO',
  skip: 'INFO',
}
const words: Readonly<Record<Kind, string>> = {
  failure: 'FAIL',
  error: 'ERROR',
  unchecked: 'UNCHECKED',
  warning: 'WARNING',
  pass: 'SUCCESS',
  skip: 'SKIP',
}

/**
 * One line a check in the form of Python's logging as courses set it up,
 * `%(name)s - %(asctime)s - %(levelname)s - check_data - %(message)s`, with times in UTC. To be added to a log.
 */
export function log(report: Report): string {
  const { word, sentence } = verdictOf(report)
  const started = Date.parse(report.startedAt)
  const line = (level: string, message: string, at: number): string =>
    `${report.tool.name} - ${asctime(at)} - ${level} - ${step} - ${plainText(message)}\n`
  const finished = started + report.durationMs
  const { reference, sample } = report.inputs
  const against = reference ? ` against ${reference.ref}` : ''
  return [
    line('INFO', `checking ${sample.ref}${against}`, started),
    ...report.warnings.map((warning) => line('WARNING', warning, started)),
    ...report.results.map((result) => line(levels[kindOf(result)], messageOf(result), finished)),
    line(word === 'PASS' ? 'INFO' : 'ERROR', `${word}: ${sentence}`, finished),
  ].join('')
}

function messageOf(result: Result): string {
  const p = result.test ? ` (${formatPValue(result.test.pValue)})` : ''
  return `${words[kindOf(result)]}: ${columnLabel(result)}: ${result.message}${p}`
}

/** As `%(asctime)s` has it: milliseconds after a comma. */
const asctime = (time: number): string =>
  new Date(time).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '')
