import type { Severity } from '../../src/core/outcome.ts'
import type { Result } from '../../src/core/report.ts'

/** The severity of a result for the filter, which takes those without one for errors: thousands of them are. */
export const filterSeverity = ({ severity }: Result): Severity | undefined =>
  severity === 'error' ? undefined : severity
