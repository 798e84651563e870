import type { Report } from '../../src/core/report.ts'
import { formatTime } from '../format/formatTime.ts'
import { painter } from './painter.ts'
import { verdictLine } from './verdictLine.ts'

/** The verdicts of earlier runs, one line each. */
export function history(reports: readonly Report[], { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour)
  return reports
    .map((report) => `  ${formatTime(report.startedAt)}  ${verdictLine(report, paint)}\n`)
    .join('')
}
