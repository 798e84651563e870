import type { Interval } from './interval.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'

/**
 * A confidence interval for a proportion of which `successes` of `n` trials were seen; `n` is at least 1.
 *
 * Source: Wilson (1927); statsmodels `proportion_confint(method='wilson')`, R `prop.test(correct = FALSE)`.
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval {
  const square = normalQuantile((1 - confidence) / 2) ** 2
  const p = successes / n
  const middle = p + square / (2 * n)
  const reach = Math.sqrt(square * (p * (1 - p) + square / (4 * n))) / Math.sqrt(n)
  const scale = 1 + square / n
  return {
    low: successes === 0 ? 0 : (middle - reach) / scale,
    high: successes === n ? 1 : (middle + reach) / scale,
  }
}
