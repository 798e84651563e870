import type { Interval } from '../effects/interval.ts'
import { normalSf } from '../distributions/normalSf.ts'

/**
 * Two one-sided tests that the difference of two proportions, sample less reference, lies between two bounds: the
 * p-value of its lying outside, so a small one proves that the proportions are equivalent. A success and a failure are
 * added to both samples, so that it also works where nothing was seen.
 *
 * Returns null when a sample is empty.
 *
 * Source: Schuirmann (1987) with the variance of Agresti & Caffo (2000); statsmodels
 * `tost_proportions_2indep(method='agresti-caffo')`.
 */
export function tostProportions(
  successesReference: number,
  nReference: number,
  successesSample: number,
  nSample: number,
  { low, high }: Interval,
): number | null {
  if (nReference === 0 || nSample === 0) return null
  const [n, m] = [nReference + 2, nSample + 2]
  const p = (successesReference + 1) / n
  const q = (successesSample + 1) / m
  const deviation = Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / m)
  return Math.max(normalSf((q - p - low) / deviation), normalSf((high - (q - p)) / deviation))
}
