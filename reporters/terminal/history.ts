import type { Report } from '../../src/core/report.ts'
import { formatTime } from '../format/formatTime.ts'
import { painter } from './painter.ts'
import { verdict } from './verdict.ts'

/** The verdicts of earlier runs, one line each. */
export function history(reports: readonly Report[], { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour)
  return reports.map((report) => `  ${formatTime(report.startedAt)}  ${verdict(report, paint)}\n`).join('')
}
