import { durbinCdf } from './durbinCdf.ts'
import { pelzGoodCdf } from './pelzGoodCdf.ts'
import { smirnovSf } from './smirnovSf.ts'

/**
 * Probability that the two-sided one-sample Kolmogorov-Smirnov statistic of `n` values is at least `d`.
 * 1 for `d <= 1/(2n)`, which every sample reaches, and for `n < 1`; 0 for `d >= 1`.
 *
 * Source: Simard & L'Ecuyer (2011), "Computing the two-sided Kolmogorov-Smirnov distribution"; SciPy `kstwo.sf`,
 * with its choice of method, except that Durbin's matrix stands in for Pomeranz' recursion: both are exact.
 */
export function kstwoSf(d: number, n: number): number {
  if (n < 1 || n * d <= 0.5) return 1
  if (d >= 1) return 0
  const small = n <= 140
  const square = n * d * d
  // Both one-sided statistics being this large at once no longer counts.
  if (d >= 0.5 || square >= (small ? 4 : 2.2)) return Math.min(1, 2 * smirnovSf(n, d))
  if (small) return 1 - durbinCdf(n, d)
  // Below this the probability of a smaller statistic is under 1e-15.
  if (square < 0.032) return 1
  return 1 - (n <= 100_000 && n * d ** 1.5 <= 1.4 ? durbinCdf(n, d) : pelzGoodCdf(n, d))
}
