import type { Moments } from '../numeric/moments.ts'

/** The variance of two samples about their own means, with `n + m - 2` in the denominator. */
export function pooledVariance(x: Moments, y: Moments): number {
  const share = (x.n - 1) / (x.n + y.n - 2)
  return share * x.variance + (1 - share) * y.variance
}
