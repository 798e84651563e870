import { poissonDeviance } from '../tests/poissonDeviance.ts'
import { sum } from '../numeric/sum.ts'

/**
 * Jensen-Shannon distance between two samples over classes: the root of their divergence to base 2, so 0 (same shares)
 * to 1 (no class in common). `x[i]` and `y[i]` count class `i`; a class may be in one sample alone.
 *
 * Returns null when a sample is empty.
 *
 * Source: Lin (1991); SciPy `jensenshannon(p, q, base=2)`. To base e, SciPy's default, multiply by 0.8326 (the root of
 * log 2).
 */
export function jensenShannon(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let divergence = 0
  for (let i = 0; i < x.length; i++) {
    const p = x[i]! / n
    const q = y[i]! / m
    const excess = (x[i]! * m - y[i]! * n) / (2 * n * m)
    const middle = (p + q) / 2
    if (middle > 0) divergence += poissonDeviance(p, middle, excess) + poissonDeviance(q, middle, -excess)
  }
  return Math.min(1, Math.sqrt(divergence / 2 / Math.LN2))
}
