import { incompleteBeta } from './incompleteBeta.ts'

/**
 * Upper tail of the F distribution: the probability of a value above `f`, for positive degrees of freedom of numerator and
 * denominator. 1 for `f <= 0`.
 *
 * Source: SciPy `f.sf`, R `pf(lower.tail = FALSE)`.
 */
export function fSf(f: number, numerator: number, denominator: number): number {
  if (f <= 0) return 1
  const ratio = f * (numerator / denominator)
  return incompleteBeta(denominator / 2, numerator / 2, 1 / (1 + ratio), 1 / (1 + 1 / ratio))
}
