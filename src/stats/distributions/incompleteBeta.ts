import { poissonDeviance } from '../tests/poissonDeviance.ts'
import { stirlingError } from './stirlingError.ts'

/**
 * Regularised incomplete beta function I_x(a, b), for positive `a` and `b`. 0 for `x <= 0`, 1 for `x >= 1`.
 * `complement` is `1 - x`; give it when it is known better than by subtracting. Small values keep their relative
 * accuracy.
 *
 * Source: SciPy `betainc`; the continued fraction is that of Didonato & Morris (1992), TOMS 708.
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): number {
  if (x <= 0) return 0
  if (complement <= 0) return 1
  const n = a + b
  // x^a (1 - x)^b / B(a, b), in the form that keeps its accuracy for large a and b.
  const excess = a * complement - b * x
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b)
  const deviance = poissonDeviance(a, n * x, excess) + poissonDeviance(b, n * complement, -excess)
  const factor = Math.exp(correction - deviance) * Math.sqrt((a * b) / (2 * Math.PI * n))
  return x < (a + 1) / (n + 2)
    ? factor / fraction(a, b, x, complement, excess)
    : 1 - factor / fraction(b, a, complement, x, -excess)
}

/** Lentz's method, modified by Thompson and Barnett. */
function fraction(a: number, b: number, x: number, complement: number, excess: number): number {
  let value = (a * (excess + 1)) / (a + 1)
  let c = value
  let d = 0
  for (let k = 1, step = 0; Math.abs(step - 1) > 2 ** -52; k++) {
    const odd = a + 2 * k - 1
    const numerator = ((a + k - 1) * (a + b + k - 1) * k * (b - k) * x * x) / (odd * odd)
    const denominator =
      k + (k * (b - k) * x) / odd + ((a + k) * (excess + 1 + k * (1 + complement))) / (odd + 2)
    d = 1 / (denominator + numerator * d)
    c = denominator + numerator / c
    step = c * d
    value *= step
  }
  return value
}
