import { incompleteBeta } from './incompleteBeta.ts'
import { normalSf } from './normalSf.ts'

/** With more degrees of freedom it is the normal distribution to twelve digits, and the beta function loses all of its digits. */
const normal = 1e17
/** Past this the square of t would overflow; by then the tail is a power of t, to the last digit. */
const far = 1e150

/**
 * Upper tail of Student's t distribution: the probability of a value above `t`. The degrees of freedom are positive and need
 * not be whole; infinitely many make it the normal distribution.
 *
 * Source: SciPy `t.sf`, R `pt(lower.tail = FALSE)`.
 */
export function studentTSf(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom > normal) return normalSf(t)
  if (t > far) return studentTSf(far, degreesOfFreedom) * (far / t) ** degreesOfFreedom
  const square = t * (t / degreesOfFreedom)
  const tail = incompleteBeta(degreesOfFreedom / 2, 0.5, 1 / (1 + square), 1 / (1 + 1 / square)) / 2
  return t < 0 ? 1 - tail : tail
}
