import { sum } from '../numeric/sum.ts'

/**
 * Population stability index between two samples over classes, in nats: the divergence of the one from the other plus
 * that of the other from the one. 0 for equal shares; no upper end. `x[i]` and `y[i]` count class `i`.
 *
 * A class that only one sample has would make it infinite. In the sample that lacks it, it counts as `unseen` rows (half a
 * row by default), for that is about what its absence proves; so new and vanished classes weigh the more, the more
 * rows there are. With `unseen` 0 the index is Infinity.
 *
 * Returns null when a sample is empty.
 *
 * Source: Siddiqi (2006), "Credit risk scorecards"; Jeffreys (1946) for the divergence.
 */
export function psi(x: ArrayLike<number>, y: ArrayLike<number>, unseen = 0.5): number | null {
  const n = sum(x)
  const m = sum(y)
  if (n === 0 || m === 0) return null
  let index = 0
  for (let i = 0; i < x.length; i++) {
    if (x[i]! + y[i]! === 0) continue
    const a = x[i]! || unseen
    const b = y[i]! || unseen
    const excess = a * m - b * n
    index += (excess / (n * m)) * Math.log1p(excess / (b * n))
  }
  return index
}
