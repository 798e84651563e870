import { brentRoot } from '../numeric/brentRoot.ts'
import type { Interval } from './interval.ts'
import { noncentralChiSquareSf } from '../distributions/noncentralChiSquareSf.ts'

/**
 * A confidence interval for Cramér's V, from the chi-square statistic of a table of `n` rows. `shorter` is the lesser of
 * its numbers of classes on the two sides: 2 for two samples. The sample's V itself lies above the interval's middle, and
 * above its upper end where the statistic is small for its degrees of freedom: it is never 0 where the true one is.
 *
 * Source: Steiger (2004), "Beyond the F test", by the noncentral chi-square distribution; R
 * `DescTools::CramerV(method = "ncchisqadj")` less its degrees of freedom.
 */
export function cramersVInterval(
  statistic: number,
  degreesOfFreedom: number,
  n: number,
  { shorter = 2, confidence = 0.95 } = {},
): Interval {
  const most = n * (shorter - 1)
  const vAt = (chance: number): number => {
    const gap = (lambda: number): number =>
      noncentralChiSquareSf(statistic, degreesOfFreedom, lambda) - chance
    if (chance >= 1) return 1
    if (gap(0) >= 0) return 0
    let high = Math.min(statistic + 10, most)
    while (gap(high) < 0) {
      if (high === most) return 1
      high = Math.min(2 * high, most)
    }
    return Math.sqrt(brentRoot(gap, 0, high) / most)
  }
  return { low: vAt((1 - confidence) / 2), high: vAt((1 + confidence) / 2) }
}
