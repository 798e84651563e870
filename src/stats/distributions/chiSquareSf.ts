import { gammaQ } from './incompleteGamma.ts'

/**
 * Upper tail of the chi-square distribution: the probability of a statistic at least this large.
 * 1 for `statistic <= 0`; without degrees of freedom all mass is at 0, so a positive statistic gets 0.
 *
 * Source: SciPy `chi2.sf`, R `pchisq(lower.tail = FALSE)`.
 */
export function chiSquareSf(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1
  return degreesOfFreedom > 0 ? gammaQ(degreesOfFreedom / 2, statistic / 2) : 0
}
