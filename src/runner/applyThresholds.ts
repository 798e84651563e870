import type { Thresholds } from '../core/commonParams.ts'
import type { Outcome, Unexpected } from '../core/outcome.ts'

/** Replaces the status with that of the highest threshold that the unexpected values reach. */
export function applyThresholds(outcome: Outcome, { warning, error }: Thresholds): Outcome {
  const { status, unexpected } = outcome
  if (!unexpected || (status !== 'pass' && status !== 'fail')) return outcome
  if (reached(error, unexpected)) return { ...outcome, status: 'fail', severity: 'error' }
  if (reached(warning, unexpected)) return { ...outcome, status: 'fail', severity: 'warning' }
  return { ...outcome, status: 'pass' }
}

/** A threshold below 1 is a share of the values, any other a count of them. */
function reached(threshold: number | undefined, { count, fraction }: Unexpected): boolean {
  if (threshold === undefined) return false
  return threshold < 1 ? fraction >= threshold : count >= threshold
}
