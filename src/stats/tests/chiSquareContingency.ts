import { chiSquareSf } from '../distributions/chiSquareSf.ts'
import { sum } from '../numeric/sum.ts'

export interface ChiSquareContingency {
  statistic: number
  degreesOfFreedom: number
  pValue: number
  /** The smallest expected count; below 5 the p-value is doubtful. */
  minExpected: number
  /** Effect size, 0 (same shares) to 1 (no class in common). */
  cramersV: number
  /** The share of the statistic that each class carries, in input order; 0 for a class that was dropped. */
  contributions: number[]
}

/**
 * Pearson's chi-square test that two samples share one distribution over classes.
 * `reference[i]` and `sample[i]` count class `i`; both arrays have the same length. Classes counted zero in both
 * samples are dropped. No Yates correction.
 *
 * Returns null when a sample is empty or fewer than two classes remain.
 *
 * Source: SciPy `chi2_contingency(correction=False)`, R `chisq.test(correct = FALSE)`.
 */
export function chiSquareContingency(
  reference: ArrayLike<number>,
  sample: ArrayLike<number>,
): ChiSquareContingency | null {
  const n = sum(reference)
  const m = sum(sample)
  const classes = Array.from(reference, (a, i) => ({ a, b: sample[i] ?? 0 }))
  const seen = classes.filter(({ a, b }) => a + b > 0)
  if (n === 0 || m === 0 || seen.length < 2) return null

  // Both cells of a class are equally far from expectation, so (o - e)²/e of the two collapses to one term.
  const terms = classes.map(({ a, b }) => (a + b === 0 ? 0 : (a * m - b * n) ** 2 / (n * m * (a + b))))
  const statistic = sum(terms)
  const degreesOfFreedom = seen.length - 1
  const smallestClass = seen.reduce((smallest, { a, b }) => Math.min(smallest, a + b), Infinity)
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareSf(statistic, degreesOfFreedom),
    minExpected: (smallestClass * Math.min(n, m)) / (n + m),
    cramersV: Math.sqrt(statistic / (n + m)),
    contributions: terms.map((term) => (statistic === 0 ? 0 : term / statistic)),
  }
}

/** The statistic alone, of counts of classes that need not all be there: quick, for thousands of random tables. */
export function chiSquareStatistic(x: Float64Array, y: Float64Array): number {
  // Sums of counts are exact.
  let [n, m] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    n += x[i]!
    m += y[i]!
  }
  let total = 0
  for (let i = 0; i < x.length; i++) {
    const a = x[i]!
    const b = y[i]!
    if (a + b > 0) total += (a * m - b * n) ** 2 / (a + b)
  }
  return total / (n * m)
}
