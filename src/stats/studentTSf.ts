import { incompleteBeta } from './incompleteBeta.ts'
import { normalSf } from './normalSf.ts'

/**
 * Upper tail of Student's t distribution: the chance of a value above `t`. The degrees of freedom are positive and need
 * not be whole; infinitely many make it the normal distribution.
 *
 * Source: SciPy `t.sf`, R `pt(lower.tail = FALSE)`.
 */
export function studentTSf(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalSf(t)
  const square = t * (t / degreesOfFreedom)
  const tail = incompleteBeta(degreesOfFreedom / 2, 0.5, 1 / (1 + square), 1 / (1 + 1 / square)) / 2
  return t < 0 ? 1 - tail : tail
}
