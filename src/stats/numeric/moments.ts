import { sum } from './sum.ts'

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
  const guess = sum(values) / n
  const mean = guess + sum(values, (value) => value - guess) / n
  const squares = sum(values, (value) => (value - mean) ** 2)
  const rest = sum(values, (value) => value - mean)
  const variance = (squares - rest ** 2 / n) / (n - 1)
  return Number.isFinite(variance) ? { n, mean, variance } : null
}
