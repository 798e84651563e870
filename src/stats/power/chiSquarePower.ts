import { brentRoot } from '../numeric/brentRoot.ts'
import { chiSquareIsf } from '../distributions/chiSquareIsf.ts'
import { noncentralChiSquareSf } from '../distributions/noncentralChiSquareSf.ts'

/**
 * The probability that a chi-square test at `alpha` finds an effect of size `w` (Cohen's, or phi or V in a table with two
 * rows) in `n` rows in all.
 *
 * Source: Cohen (1988), ch. 7; statsmodels `GofChisquarePower`, R `pwr::pwr.chisq.test`.
 */
export const chiSquarePower = (w: number, n: number, degreesOfFreedom: number, alpha: number): number =>
  noncentralChiSquareSf(chiSquareIsf(alpha, degreesOfFreedom), degreesOfFreedom, n * w * w)

/**
 * The smallest effect `w` that a chi-square test at `alpha` finds with the probability `power`; it may exceed 1, and is Infinity
 * where `alpha` is 0. 0 where the test rejects as often without an effect.
 */
export function chiSquareDetectable(n: number, degreesOfFreedom: number, alpha: number, power = 0.8): number {
  if (alpha <= 0) return Infinity
  if (alpha >= power) return 0
  let high = 1
  while (chiSquarePower(high, n, degreesOfFreedom, alpha) < power) high *= 2
  return brentRoot((w) => chiSquarePower(w, n, degreesOfFreedom, alpha) - power, 0, high)
}
