import type { Report } from '../core/report.ts'
import { UsageError } from '../errors/usageError.ts'

/** Returns a report of a run that checked something; of another nobody knows which failures it would have. */
export function checkedReport(report: Report, file: string): Report {
  if (report.results.some(({ status }) => status !== 'error')) return report
  throw new UsageError(
    `${file} is the report of a run that checked nothing. Pass the report of a run that could read its data.`,
  )
}
