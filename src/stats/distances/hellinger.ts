import { sum } from '../numeric/sum.ts'

/**
 * Hellinger distance between two samples over classes, 0 (same shares) to 1 (no class in common). `x[i]` and `y[i]`
 * count class `i`.
 *
 * Returns null when a sample is empty.
 *
 * Source: Hellinger (1909), scaled to 1 as in Le Cam & Yang, "Asymptotics in statistics".
 */
export function hellinger(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let squares = 0
  for (let i = 0; i < x.length; i++) {
    const a = x[i]! * m
    const b = y[i]! * n
    // The difference of the roots, without cancellation.
    if (a !== b) squares += ((a - b) / (Math.sqrt(a) + Math.sqrt(b))) ** 2
  }
  return Math.sqrt(squares / (2 * n * m))
}
