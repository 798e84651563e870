import { mannWhitneyExact } from './mannWhitneyExact.ts'
import { normalSf } from '../distributions/normalSf.ts'
import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

export interface MannWhitney {
  /** U of x: in how many pairs the value of x is the greater one, ties counted half. */
  statistic: number
  /** Two-sided. */
  pValue: number
  method: 'exact' | 'asymptotic'
  /** The probability that a value of x exceeds one of y, ties counted half: 0.5 where neither sample is ahead. */
  superiority: number
}

/** Past this size the smaller sample is enough for the normal approximation. */
const fewValues = 8
/** Past this many pairs counting takes too much memory. */
const mostPairs = 2 ** 24

/**
 * Mann and Whitney's test (Wilcoxon's rank-sum test) that neither sample tends to have greater values. Exact where
 * there are no ties and a sample has at most 8 values; otherwise by the normal approximation, corrected for ties and
 * continuity. 1 when all values are equal.
 *
 * Returns null when a sample is empty.
 *
 * Source: SciPy `mannwhitneyu(method='auto')`, R `wilcox.test`.
 */
export function mannWhitney({ x, y }: Tally): MannWhitney | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let statistic = 0
  let ties = 0
  let yBefore = 0
  for (let i = 0; i < x.length; i++) {
    const tied = x[i]! + y[i]!
    statistic += x[i]! * (yBefore + y[i]! / 2)
    ties += (tied - 1) * tied * (tied + 1)
    yBefore += y[i]!
  }
  const superiority = statistic / (n * m)
  const lesser = Math.min(statistic, n * m - statistic)
  if (ties === 0 && Math.min(n, m) <= fewValues && n * m <= mostPairs)
    return {
      statistic,
      pValue: Math.min(1, 2 * mannWhitneyExact(lesser, n, m)),
      method: 'exact',
      superiority,
    }

  const size = n + m
  const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)))
  const distance = (n * m) / 2 - lesser - 0.5
  const pValue = distance <= 0 ? 1 : Math.min(1, 2 * normalSf(distance / Math.sqrt(variance)))
  return { statistic, pValue, method: 'asymptotic', superiority }
}

/** How far U is from what is expected. The counts are of the same values, ascending. */
export function mannWhitneyDistance(x: Float64Array, y: Float64Array): number {
  let [n, m, twice] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    twice += x[i]! * (2 * m + y[i]!)
    n += x[i]!
    m += y[i]!
  }
  return Math.abs(twice - n * m)
}
