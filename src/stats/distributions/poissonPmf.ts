import { poissonDeviance } from '../tests/poissonDeviance.ts'
import { stirlingError } from './stirlingError.ts'

/**
 * Probability of exactly `k` where `mean` are expected: `mean^k e^-mean / Γ(k + 1)`, for `k >= 0` (not only whole) and
 * a positive, finite `mean`.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities" (R's `dpois_raw`).
 */
export function poissonPmf(k: number, mean: number): number {
  if (k === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(k) - poissonDeviance(k, mean)) / Math.sqrt(2 * Math.PI * k)
}
