import { brentRoot } from '../numeric/brentRoot.ts'
import { noncentralTSf } from '../distributions/noncentralTSf.ts'
import { studentTQuantile } from '../distributions/studentTQuantile.ts'

/**
 * The probability that a two-sided t test at `alpha` finds a difference of `d` standard deviations between the means of `n`
 * and `m` values; together at least 3.
 *
 * Source: Cohen (1988), ch. 2; statsmodels `TTestIndPower`, R `pwr::pwr.t2n.test`. For Welch's test it is close.
 */
export function tPower(d: number, n: number, m: number, alpha: number): number {
  const degreesOfFreedom = n + m - 2
  const critical = -studentTQuantile(alpha / 2, degreesOfFreedom)
  const delta = d * Math.sqrt((n * m) / (n + m))
  const beyond = (by: number): number => noncentralTSf(critical, degreesOfFreedom, by)
  return Math.min(1, beyond(delta) + beyond(-delta))
}

/**
 * The smallest difference, in standard deviations, that a t test at `alpha` finds with the probability `power`; Infinity where
 * no double is as large, and 0 where the test rejects as often without one.
 */
export function tDetectable(n: number, m: number, alpha: number, power = 0.8): number {
  if (alpha >= power) return 0
  if (studentTQuantile(alpha / 2, n + m - 2) === -Infinity) return Infinity
  let high = 1
  while (tPower(high, n, m, alpha) < power) high *= 2
  return brentRoot((d) => tPower(d, n, m, alpha) - power, 0, high)
}
