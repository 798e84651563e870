import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

/**
 * The integral, over all numbers, of the distance between two ECDFs raised to a power. Infinity where the samples have
 * different shares at an infinite value, so that the distance never ends.
 *
 * Returns null when a sample is empty.
 */
export function ecdfIntegral({ values, x, y }: Tally, power: 1 | 2): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let integral = 0
  let gap = 0
  for (let i = 0; i + 1 < values.length; i++) {
    // In whole numbers, so that equal ECDFs are equal.
    gap += x[i]! * m - y[i]! * n
    if (gap !== 0) integral += (Math.abs(gap) / (n * m)) ** power * (values[i + 1]! - values[i]!)
  }
  return integral
}
