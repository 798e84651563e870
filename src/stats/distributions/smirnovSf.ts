import { binomialPmf } from './binomialPmf.ts'

/** With this many terms the trapezoid rule over the smooth, vanishing summand is exact to rounding. */
const enoughTerms = 4096

/**
 * Probability that the one-sided one-sample Kolmogorov-Smirnov statistic of `n` values is at least `x`, for `0 < x < 1`.
 *
 * Source: Birnbaum & Tingey (1951), `x Σ C(n,k) (x + k/n)^(k-1) (1 - x - k/n)^(n-k)`; SciPy `smirnov`.
 */
export function smirnovSf(n: number, x: number): number {
  const step = Math.max(1, Math.floor(n / enoughTerms))
  const last = Math.floor(n * (1 - x))
  let sum = 0
  for (let k = 0; k <= last; k += step) {
    const p = x + k / n
    sum += p < 1 ? binomialPmf(k, n, p, -n * x) / p : 0
  }
  return Math.min(1, sum * step * x)
}
