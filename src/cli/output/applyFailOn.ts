import type { FailOn, Report } from '../../core/report.ts'
import { anythingRan } from '../../validate/buildReport.ts'

/**
 * The report as `--fail-on` wants it: where a warning fails the run, it must not say that the data passed. Failures that a
 * baseline forgives don't count.
 */
export function applyFailOn(report: Report, failOn: FailOn): Report {
  const { summary, warnings, baseline } = report
  const warned = summary.warning - (baseline?.forgiven ?? 0) + warnings.length > 0
  const failed = failOn === 'warning' && warned && anythingRan(report.results)
  return { ...report, failOn, ...(failed && { status: 'fail' }) }
}
