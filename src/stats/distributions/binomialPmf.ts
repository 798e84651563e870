import { poissonDeviance } from '../tests/poissonDeviance.ts'
import { stirlingError } from './stirlingError.ts'

/**
 * Probability of exactly `k` successes in `n` trials of probability `p`; `0 <= k <= n` integers.
 * `excess` is `k - n p`; give it when it is known better than by subtracting.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities" (R's `dbinom`).
 */
export function binomialPmf(k: number, n: number, p: number, excess = k - n * p): number {
  if (n === 0) return 1
  if (k === 0) return Math.exp(n * Math.log1p(-p))
  if (k === n) return Math.exp(n * Math.log(p))
  if (p <= 0 || p >= 1) return 0
  const correction = stirlingError(n) - stirlingError(k) - stirlingError(n - k)
  const deviance = poissonDeviance(k, n * p, excess) + poissonDeviance(n - k, n * (1 - p), -excess)
  return Math.exp(correction - deviance) * Math.sqrt(n / (2 * Math.PI * k * (n - k)))
}
