import type { Report } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatDuration } from '../format/formatDuration.ts'
import type { Paint, Style } from './painter.ts'

type Word = 'PASS' | 'FAIL' | 'ERROR' | 'INCOMPLETE'
type Part = 'fail' | 'error' | 'unchecked' | 'known' | 'warning' | 'noValues' | 'skip'

/** The brackets of a verdict don't repeat its sentence. */
export interface Verdict {
  readonly word: Word
  readonly sentence: string
  readonly said: Part | 'pass'
}

const styles: Readonly<Record<Word, Style>> = {
  PASS: 'green',
  FAIL: 'red',
  ERROR: 'red',
  INCOMPLETE: 'yellow',
}

const forgiven = ({ baseline }: Report): number => baseline?.forgiven ?? 0

const warned = (report: Report): number => report.summary.warning - forgiven(report) + report.warnings.length

export function verdictOf(report: Report): Verdict {
  const { status, summary } = report
  const { total, pass, fail, error, unchecked, noValues, skip } = summary
  const of = `of ${formatCount(total, 'check')}`
  if (total === skip || (status === 'error' && error === 0))
    return noValues > 0
      ? { word: 'ERROR', sentence: 'no check had values to look at', said: 'noValues' }
      : { word: 'ERROR', sentence: 'no check ran', said: 'pass' }
  if (status === 'pass')
    return { word: 'PASS', sentence: `${formatCount(pass, 'check')} passed`, said: 'pass' }
  if (status === 'incomplete')
    return {
      word: 'INCOMPLETE',
      sentence: `${formatCount(unchecked)} ${of} could not be judged`,
      said: 'unchecked',
    }
  if (status === 'error')
    return { word: 'ERROR', sentence: `${formatCount(error)} ${of} could not run`, said: 'error' }
  if (fail === 0)
    return {
      word: 'FAIL',
      sentence: `${formatCount(warned(report), 'warning')}, where none is allowed`,
      said: 'warning',
    }
  return { word: 'FAIL', sentence: `${formatCount(fail)} ${of} failed`, said: 'fail' }
}

function notes(report: Report, said: Verdict['said']): string {
  const { summary } = report
  const parts: (readonly [part: Part, count: number, text: string])[] = [
    ['fail', summary.fail, `${formatCount(summary.fail)} failed`],
    ['error', summary.error, formatCount(summary.error, 'error')],
    ['unchecked', summary.unchecked, `${formatCount(summary.unchecked)} unchecked`],
    ['known', forgiven(report), formatCount(forgiven(report), 'known failure')],
    ['warning', warned(report), formatCount(warned(report), 'warning')],
    ['noValues', summary.noValues, `${formatCount(summary.noValues)} with no values`],
    ['skip', summary.skip, `${formatCount(summary.skip)} skipped`],
  ]
  const rest = parts.filter(([part, count]) => count > 0 && part !== said).map(([, , text]) => text)
  return rest.length === 0 ? '' : ` (${rest.join(', ')})`
}

/** Where the clock stands still, as under SOURCE_DATE_EPOCH, nothing is known of it. */
const inTime = ({ durationMs }: Report): string =>
  durationMs === 0 ? '' : ` in ${formatDuration(durationMs)}`

/** The answer in one line: `FAIL  6 of 57 checks failed (2 skipped) in 0.4 s`. */
export function verdictLine(report: Report, paint: Paint): string {
  const { word, sentence, said } = verdictOf(report)
  return `${paint(styles[word], word)}  ${sentence}${notes(report, said)}${inTime(report)}`
}
