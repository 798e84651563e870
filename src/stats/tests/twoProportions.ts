import { fisherExact } from './fisherExact.ts'
import { normalSf } from '../distributions/normalSf.ts'

export interface TwoProportions {
  /** Fisher's exact test is used where an expected count of the 2x2 table is below 200, or a sample has fewer than 500 trials. */
  test: 'two proportions' | 'fisher'
  /** z of the pooled test; the difference of proportions for Fisher's. */
  statistic: number
  pValue: number
  /** Proportion in the sample minus proportion in the reference. */
  difference: number
}

/**
 * Counts of rare successes are skewed: of 5 expected ones among 1,000 rows, compared with 100,000, z is past its level of .0005
 * four times too often, and of 50 still 1.2 times.
 */
const leastExpected = 200
/**
 * Counts are whole numbers, so the p-value of z jumps, and for fewer trials it is below a level more often than the level
 * says.
 */
const leastTrials = 500

/**
 * Two-sided test that two samples have the same proportion of successes: the pooled z test without continuity
 * correction, or Fisher's exact test for few trials and small counts.
 *
 * Returns null when a sample is empty, or when all trials of both samples agree.
 *
 * Source: statsmodels `proportions_ztest`, R `prop.test(correct = FALSE)` (its X-squared is z²), R `fisher.test`.
 */
export function twoProportions(
  successesReference: number,
  nReference: number,
  successesSample: number,
  nSample: number,
): TwoProportions | null {
  const n = nReference + nSample
  const successes = successesReference + successesSample
  if (nReference === 0 || nSample === 0 || successes === 0 || successes === n) return null

  const difference = successesSample / nSample - successesReference / nReference
  const minExpected = (Math.min(nReference, nSample) * Math.min(successes, n - successes)) / n
  if (minExpected < leastExpected || Math.min(nReference, nSample) < leastTrials) {
    const pValue = fisherExact(
      successesReference,
      nReference - successesReference,
      successesSample,
      nSample - successesSample,
    )
    return { test: 'fisher', statistic: difference, pValue, difference }
  }
  const variance = (successes / n) * ((n - successes) / n) * (1 / nReference + 1 / nSample)
  const statistic = difference / Math.sqrt(variance)
  return { test: 'two proportions', statistic, pValue: 2 * normalSf(Math.abs(statistic)), difference }
}
