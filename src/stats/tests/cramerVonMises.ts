import { cramerVonMisesExact } from './cramerVonMisesExact.ts'
import { cramerVonMisesSf } from '../distributions/cramerVonMisesSf.ts'
import { rankFormVariance, type RankTerm } from './rankFormVariance.ts'
import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

export interface CramerVonMises {
  statistic: number
  pValue: number
  method: 'exact' | 'asymptotic'
}

const largestExact = 20

/**
 * Cramér and von Mises' test that two samples share one distribution: the squared gap between their ECDFs, summed over
 * all values. Exact where there are no ties and both samples have at most 20 values, otherwise from the distribution
 * for large samples, its mean and variance adjusted to the sizes and the ties. 1 when all values are equal.
 *
 * Returns null when a sample is empty.
 *
 * Source: Anderson (1962), "On the distribution of the two-sample Cramér-von Mises criterion"; SciPy
 * `cramervonmises_2samp` where there are no ties. With ties SciPy's statistic grows with the difference of the sample
 * sizes (equal shares of two values, 600 of them against 100, get p = 1e-8), so here it keeps to the ECDFs.
 */
export function cramerVonMises({ x, y }: Tally): CramerVonMises | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  const size = n + m
  const tied = x.map((count, i) => count + y[i]!)
  const statistic = cramerVonMisesDistance(x, y)
  if (tied.length === 1) return { statistic, pValue: 1, method: 'exact' }
  const isUntied = tied.length === size
  // Its numerator is whole.
  if (isUntied && Math.max(n, m) <= largestExact)
    return {
      statistic,
      pValue: cramerVonMisesExact(Math.round(statistic * n * m * size * size), n, m),
      method: 'exact',
    }

  const ties = isUntied
    ? 1
    : rankFormVariance(tied, termOf) / rankFormVariance(new Float64Array(size).fill(1), termOf)
  let mean = 0
  let before = 0
  for (const count of tied) {
    const { weight, spread } = termOf(before, count, size)
    mean += weight * spread
    before += count
  }
  const spread = Math.sqrt(45 * variance(n, m) * ties)
  return { statistic, pValue: cramerVonMisesSf(1 / 6 + (statistic - mean) / spread), method: 'asymptotic' }
}

/** The statistic: the squared gap between the ECDFs. The counts are of the same values, ascending. */
export function cramerVonMisesDistance(x: Float64Array, y: Float64Array): number {
  const n = sum(x)
  const m = sum(y)
  let gap = 0
  let squares = 0
  for (let i = 0; i < x.length; i++) {
    gap += x[i]! * m - y[i]! * n
    squares += (x[i]! + y[i]!) * gap ** 2
  }
  return squares / (n * m * (n + m) ** 2)
}

const termOf = (before: number, tied: number, size: number): RankTerm => {
  const position = before + tied
  return { weight: tied / (size * size * (size - 1)), position, spread: position * (size - position) }
}

/** Without ties. */
function variance(n: number, m: number): number {
  const size = n + m
  const product = n * m
  const numerator = (size + 1) * (4 * product * size - 3 * (n * n + m * m) - 2 * product)
  return numerator / (45 * size * size * 4 * product)
}
