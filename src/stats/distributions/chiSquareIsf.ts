import { brentRoot } from '../numeric/brentRoot.ts'
import { chiSquareSf } from './chiSquareSf.ts'

/**
 * The value above which a chi-square variable lies with probability `q`: Infinity for 0, 0 for 1. The degrees of freedom
 * are at least 1.
 *
 * Source: SciPy `chi2.isf`, R `qchisq(lower.tail = FALSE)`.
 */
export function chiSquareIsf(q: number, degreesOfFreedom: number): number {
  if (q <= 0) return Infinity
  if (q >= 1) return 0
  const gap = (x: number): number => Math.log(chiSquareSf(x, degreesOfFreedom) / q)
  let high = 2 * degreesOfFreedom
  while (gap(high) > 0) high *= 2
  return brentRoot(gap, 0, high)
}
