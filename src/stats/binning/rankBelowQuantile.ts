import { hypergeometricSf } from '../distributions/hypergeometricSf.ts'
import { firstWhere } from '../numeric/firstWhere.ts'

/**
 * The highest rank, from 1, of `n` values such that the quantile `p` of `m` other values of the same distribution is less
 * than the value of that rank with a probability of at most `risk`; 0 if no rank is that low. The quantile is interpolated
 * between two neighbours. Exact for a continuous distribution, and on the safe side for ties.
 *
 * The j-th of the others is less than the value of rank r if at least j of the first j + r - 1 values of both are others.
 */
export function rankBelowQuantile(
  p: number,
  { n, m }: Readonly<Record<'n' | 'm', number>>,
  risk: number,
): number {
  const j = Math.floor(p * (m - 1)) + 1
  const isUnsafe = (rank: number): boolean => hypergeometricSf(j - 1, m, n, j + rank - 1) > risk
  return firstWhere(n, isUnsafe) - 1
}
