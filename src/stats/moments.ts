export interface Moments {
  n: number
  mean: number
  /** With `n - 1` in the denominator. */
  variance: number
}

/**
 * Mean and variance of a sample, in two passes: large offsets cost no digits.
 *
 * Returns null for fewer than two values, when one is infinite, or when they are too large for their variance.
 *
 * Source: Chan, Golub & LeVeque (1983), the corrected two-pass algorithm.
 */
export function moments(values: ArrayLike<number>): Moments | null {
  const n = values.length
  if (n < 2) return null
  const guess = meanOf(values, 0)
  const mean = guess + meanOf(values, guess)
  let squares = 0
  let rest = 0
  for (let i = 0; i < n; i++) {
    const deviation = values[i]! - mean
    squares += deviation * deviation
    rest += deviation
  }
  const variance = (squares - (rest * rest) / n) / (n - 1)
  return Number.isFinite(variance) ? { n, mean, variance } : null
}

function meanOf(values: ArrayLike<number>, offset: number): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! - offset
  return sum / values.length
}
