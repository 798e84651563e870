import { formatCount } from '../text/formatCount.ts'
import { formatNumber } from '../text/formatNumber.ts'
import type { PendingTest } from '../core/outcome.ts'
import { leastPValue, requiredSampleSize } from '../stats/power/leastPValue.ts'

/** Why no data of these sizes could be rejected at a level, and what it takes; null if some could. */
export function tooSmallToFail(
  { name, n, leastPValue: ofShuffles = 0 }: PendingTest['test'],
  alpha: number,
): string | null {
  const ofSizes = leastPValue(name, n.reference, n.sample)
  const least = Math.max(ofShuffles, ofSizes)
  if (least <= alpha) return null
  const limit = `no p-value can be below ${formatNumber(least)}, and the level is ${formatNumber(alpha)}`
  if (ofSizes <= alpha) return `${limit}; it takes more permutations`
  const needed = requiredSampleSize(name, n.reference, alpha)
  const sizes = `${formatCount(n.reference)} against ${formatCount(n.sample)} values`
  return `with ${sizes} ${limit}${needed === null ? '' : `; it takes ${formatCount(needed, 'value')} in the sample`}`
}
