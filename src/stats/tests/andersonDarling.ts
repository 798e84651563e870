import { andersonDarlingSf } from '../distributions/andersonDarlingSf.ts'
import { rankFormVariance, type RankTerm } from './rankFormVariance.ts'
import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

export interface AndersonDarling {
  /** Standardised: 0 on average and with a standard deviation of 1 where both samples share a distribution. */
  statistic: number
  /** Approximate. */
  pValue: number
}

/** The standard deviation of the statistic for large samples, before it is standardised. */
const limitDeviation = Math.sqrt(2 * (Math.PI ** 2 / 3 - 3))

/**
 * Anderson and Darling's test that two samples share one distribution; it sees the tails better than Kolmogorov and
 * Smirnov's. In the version for ties by midranks. The p-value comes from the distribution for large samples, its
 * variance adjusted to the sizes and the ties: it is off by about one over the number of values, so where they are few
 * take {@link permutationTest} of the statistic. 1 when all values are equal.
 *
 * Returns null when a sample is empty, or for fewer than four values in all.
 *
 * Source: Scholz & Stephens (1987), "K-sample Anderson-Darling tests"; SciPy `anderson_ksamp`, whose p-value is cut
 * off at 0.001 and 0.25.
 */
export function andersonDarling({ x, y }: Tally): AndersonDarling | null {
  const n = sum(x)
  const m = sum(y)
  const size = n + m
  if (n === 0 || m === 0 || size < 4) return null
  if (x.length === 1) return { statistic: 0, pValue: 1 }

  const tied = x.map((count, i) => count + y[i]!)
  const statistic = (andersonDarlingDistance(x, y) - 1) / Math.sqrt(variance(n, m))
  const untied = new Float64Array(size).fill(1)
  const ties = rankFormVariance(tied, termOf) / rankFormVariance(untied, termOf)
  return { statistic, pValue: andersonDarlingSf(1 + (statistic / Math.sqrt(ties)) * limitDeviation) }
}

/**
 * The statistic before it is standardised: 0 or more, and 1 on average where both samples share a distribution. The
 * counts are of the same values, ascending.
 */
export function andersonDarlingDistance(x: Float64Array, y: Float64Array): number {
  const n = sum(x)
  const m = sum(y)
  const size = n + m
  let gap = 0
  let before = 0
  let total = 0
  for (let i = 0; i < x.length; i++) {
    const tied = x[i]! + y[i]!
    const step = x[i]! * m - y[i]! * n
    total += termOf(before, tied, size).weight * (gap + step / 2) ** 2
    gap += step
    before += tied
  }
  return (total * (size - 1)) / (n * m)
}

const termOf = (before: number, tied: number, size: number): RankTerm => {
  const position = before + tied / 2
  const spread = position * (size - position) - (size * tied) / 4
  return { weight: tied / size / spread, position, spread }
}

/** Variance of the statistic before it is standardised, for two samples without ties. */
function variance(n: number, m: number): number {
  const size = n + m
  let h = 0
  let g = 0
  let harmonic = 0
  for (let i = 1; i < size; i++) h += 1 / i
  for (let i = size - 1; i > 1; i--) {
    harmonic += 1 / i
    g += harmonic / (size - i + 1)
  }
  const inverse = 1 / n + 1 / m
  const a = 4 * g - 6 + (10 - 6 * g) * inverse
  const b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * inverse - 8 * h + 4 * g - 6
  const c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * inverse + 4 * h
  const d = (2 * h + 6) * 4 - 8 * h
  return (a * size ** 3 + b * size ** 2 + c * size + d) / ((size - 1) * (size - 2) * (size - 3))
}
