import type { BaselineSummary } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'

/** Known failures in one line: the number that was forgiven, and the checks that pass now. */
export function baselineLine({ entries, forgiven, fixed }: BaselineSummary): string {
  const counts = `${formatCount(entries, 'known failure')}, ${formatCount(forgiven)} forgiven`
  return fixed.length === 0 ? counts : `${counts}, ${formatCount(fixed.length)} fixed: ${fixed.join(', ')}`
}
