import { sum } from '../numeric/sum.ts'

/**
 * Total variation distance between two samples over classes: the share of rows that would have to change class, 0
 * (same shares) to 1 (no class in common). `x[i]` and `y[i]` count class `i`.
 *
 * Returns null when a sample is empty.
 *
 * Source: half the L1 distance of the shares; Levin, Peres & Wilmer, "Markov chains and mixing times", 4.1.
 */
export function totalVariation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let total = 0
  for (let i = 0; i < x.length; i++) total += Math.abs(x[i]! * m - y[i]! * n)
  return total / (2 * n * m)
}
