import type { FailOn, Report } from '../core/report.ts'
import { anythingRan } from './buildReport.ts'

export const exitCodes = {
  passed: 0,
  failed: 1,
  usage: 2,
  unreadable: 3,
  incomplete: 3,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const

/** Returns the exit code of a report. A gate that checked nothing isn't green, whatever `failOn` says. */
export function exitCode({ status, summary, results }: Report, failOn: FailOn): number {
  if (results.some(({ unexpected }) => unexpected?.fileProblem !== undefined)) return exitCodes.unreadable
  if (status === 'fail' && failOn !== 'never') return exitCodes.failed
  if (!anythingRan(results) && summary.unchecked === 0) return exitCodes.usage
  if (failOn === 'never') return exitCodes.passed
  return summary.error + summary.unchecked > 0 ? exitCodes.incomplete : exitCodes.passed
}
