import type { Interval } from '../effects/interval.ts'
import type { Moments } from '../numeric/moments.ts'
import { studentTSf } from '../distributions/studentTSf.ts'

/**
 * Two one-sided tests that the difference of two means, x less y, lies between two bounds: the p-value of its lying
 * outside, so a small one proves that the means are equivalent. Welch's version, for unequal variances.
 *
 * Returns null when neither sample varies.
 *
 * Source: Schuirmann (1987); statsmodels `ttost_ind(usevar='unequal')`, R `TOSTER`.
 */
export function tostMeans(x: Moments, y: Moments, { low, high }: Interval): number | null {
  const [a, b] = [x.variance / x.n, y.variance / y.n]
  if (a + b === 0) return null
  const share = a / (a + b)
  const degreesOfFreedom = 1 / (share ** 2 / (x.n - 1) + (1 - share) ** 2 / (y.n - 1))
  const difference = x.mean - y.mean
  const deviation = Math.sqrt(a + b)
  return Math.max(
    studentTSf((difference - low) / deviation, degreesOfFreedom),
    studentTSf((high - difference) / deviation, degreesOfFreedom),
  )
}
