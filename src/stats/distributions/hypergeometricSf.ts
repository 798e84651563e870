import { geometricTail } from '../numeric/geometricTail.ts'
import { hypergeometricTerms } from './hypergeometricTerms.ts'

/**
 * Probability that more than `k` of `draws` things are good, which are taken without putting back from `good` and `bad`
 * ones. All are whole numbers, and `draws` is at most `good + bad`.
 *
 * Source: SciPy `hypergeom.sf(k, good + bad, good, draws)`.
 */
export function hypergeometricSf(k: number, good: number, bad: number, draws: number): number {
  const least = Math.max(0, draws - bad)
  const most = Math.min(good, draws)
  if (k < least) return 1
  if (k >= most) return 0
  const { pmf, upRatio } = hypergeometricTerms(good, bad, draws)
  if (k + 1 > draws * (good / (good + bad))) return geometricTail(pmf(k + 1), k + 1, 1, upRatio)
  return 1 - geometricTail(pmf(k), k, -1, (at) => 1 / upRatio(at - 1))
}
