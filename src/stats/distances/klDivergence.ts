import { poissonDeviance } from '../tests/poissonDeviance.ts'
import { sum } from '../numeric/sum.ts'

/**
 * Kullback-Leibler divergence, in nats: how surprising shares `p` are to whoever expects shares `q`. Both are scaled to
 * add up to 1, so counts will do. 0 for equal shares; Infinity when a class has a share in `p` and none in `q`, so a
 * class that is new is never overlooked; a class that vanished only lifts the others. Not symmetric.
 *
 * Returns null when a sample adds up to 0.
 *
 * Source: Kullback & Leibler (1951); SciPy `entropy(pk, qk)`, which Great Expectations takes.
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number | null {
  const pTotal = sum(p)
  const qTotal = sum(q)
  if (pTotal === 0 || qTotal === 0) return null
  let divergence = 0
  // Each class adds p log(p / q) - p + q, which is never negative and loses no digits when the shares are close.
  for (let i = 0; i < p.length; i++) divergence += poissonDeviance(p[i]! / pTotal, q[i]! / qTotal)
  return divergence
}
