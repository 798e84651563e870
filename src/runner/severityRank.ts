import type { Claim } from '../core/claim.ts'
import type { Severity } from '../core/outcome.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Returns how severe a failure of a claim is: 0 is the most severe. */
export const severityRank = ({ expectation }: Claim): number =>
  severities.indexOf(expectation.common.severity)
