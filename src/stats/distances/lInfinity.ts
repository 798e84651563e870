import { sum } from '../numeric/sum.ts'

/**
 * L-infinity distance between two samples over classes: by how much the share of a class differs at most, 0 to 1.
 * `x[i]` and `y[i]` count class `i`.
 *
 * Returns null when a sample is empty.
 *
 * Source: TensorFlow Data Validation `infinity_norm`, Deequ `LInfinityMethod(alpha = None)`.
 */
export function lInfinity(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let most = 0
  for (let i = 0; i < x.length; i++) most = Math.max(most, Math.abs(x[i]! * m - y[i]! * n))
  return most / (n * m)
}
