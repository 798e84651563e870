import { poissonPmf } from './poissonPmf.ts'

/**
 * Regularised lower incomplete gamma function P(a, x), for `a >= 0.5`. 0 for `x <= 0`, 1 for infinite `x`. Small values
 * keep their relative accuracy.
 *
 * Source: SciPy `gammainc`; the series is NIST DLMF 8.11.4.
 */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? poissonPmf(a, x) * lowerSeries(a, x) : 1 - gammaQ(a, x)
}

/**
 * Regularised upper incomplete gamma function Q(a, x), for `a >= 0.5` (below that the upper tail loses relative
 * accuracy). 1 for `x <= 0`, 0 for infinite `x`.
 *
 * Source: SciPy `gammaincc`; the continued fraction is NIST DLMF 8.9.2.
 */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - gammaP(a, x) : poissonPmf(a, x) * a * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let sum = 1
  for (let term = 1, k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** Lentz's method, modified by Thompson and Barnett. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let k = 1, step = 0; Math.abs(step - 1) > 2 ** -52; k++) {
    const numerator = k * (a - k)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    step = c * d
    value *= step
  }
  return value
}
