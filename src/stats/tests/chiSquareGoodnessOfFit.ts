import { chiSquareSf } from '../distributions/chiSquareSf.ts'
import { sum } from '../numeric/sum.ts'

export interface ChiSquareGoodnessOfFit {
  statistic: number
  degreesOfFreedom: number
  pValue: number
  /** The smallest expected count; below 5 the p-value is doubtful. */
  minExpected: number
  /** Cohen's w, the root of the statistic per value: 0 where the shares are as expected. */
  effect: number
}

/**
 * Pearson's chi-square test that counts of classes follow known shares. `weights[i]` belongs to `observed[i]`; weights
 * are not negative and need not add up to 1. A class of weight 0 that is seen all the same makes the statistic infinite
 * and the p-value 0; one that is not seen is dropped.
 *
 * The shares are known, not estimated: to compare two samples take {@link chiSquareContingency}, for this test would
 * take the errors of the one for drift of the other.
 *
 * Returns null when nothing is counted, or when fewer than two classes remain.
 *
 * Source: SciPy `chisquare`, R `chisq.test(x, p = weights, rescale.p = TRUE)`.
 */
export function chiSquareGoodnessOfFit(
  observed: readonly number[],
  weights: readonly number[],
): ChiSquareGoodnessOfFit | null {
  const n = sum(observed)
  const total = sum(weights)
  const classes = observed.map((count, i) => ({ count, expected: ((weights[i] ?? 0) / total) * n }))
  const possible = classes.filter(({ count, expected }) => count > 0 || expected > 0)
  if (n === 0 || total === 0 || possible.length < 2) return null

  const statistic = sum(possible.map(({ count, expected }) => (count - expected) ** 2 / expected))
  const degreesOfFreedom = possible.length - 1
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareSf(statistic, degreesOfFreedom),
    minExpected: possible.reduce((least, { expected }) => Math.min(least, expected), Infinity),
    effect: Math.sqrt(statistic / n),
  }
}
