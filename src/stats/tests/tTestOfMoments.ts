import { studentTSf } from '../distributions/studentTSf.ts'
import type { Moments } from '../numeric/moments.ts'
import type { TTest } from './tTest.ts'

/**
 * Two-sample t test of samples of which only the moments are known: Welch's, or Student's where the variances are taken to
 * be `equal`. Returns null if neither varies.
 *
 * Source: SciPy `ttest_ind_from_stats`.
 */
export function tTestOfMoments(x: Moments, y: Moments, variance: 'unequal' | 'equal'): TTest | null {
  const scale = Math.max(x.variance, y.variance)
  if (scale === 0) return null
  const [u, v] = [x.variance / scale, y.variance / scale]
  const pooled = ((x.n - 1) * u + (y.n - 1) * v) / (x.n + y.n - 2)
  const [a, b] = variance === 'equal' ? [pooled / x.n, pooled / y.n] : [u / x.n, v / y.n]
  const degreesOfFreedom =
    variance === 'equal' ? x.n + y.n - 2 : (a + b) ** 2 / (a ** 2 / (x.n - 1) + b ** 2 / (y.n - 1))
  const statistic = (x.mean - y.mean) / (Math.sqrt(a + b) * Math.sqrt(scale))
  return {
    statistic,
    degreesOfFreedom,
    pValue: Math.min(1, 2 * studentTSf(Math.abs(statistic), degreesOfFreedom)),
  }
}
