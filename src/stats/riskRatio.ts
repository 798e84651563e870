import type { Interval } from './interval.ts'
import { normalQuantile } from './normalQuantile.ts'

export interface RiskRatio extends Interval {
  /** Proportion in the sample over proportion in the reference; Infinity where the reference has none. */
  ratio: number
}

/**
 * How many times as often something happens in the sample as in the reference, with a confidence interval on the
 * logarithm. Half a success is added on both sides, so that the interval is finite for none as well.
 *
 * Returns null when a side is empty or neither has a success.
 *
 * Source: Walter (1975); statsmodels `confint_proportions_2indep(compare='ratio', method='log-adjusted')`.
 */
export function riskRatio(
  successesReference: number,
  nReference: number,
  successesSample: number,
  nSample: number,
  confidence = 0.95,
): RiskRatio | null {
  if (nReference === 0 || nSample === 0 || successesReference + successesSample === 0) return null
  const [a, n] = [successesReference + 0.5, nReference + 0.5]
  const [b, m] = [successesSample + 0.5, nSample + 0.5]
  const log = Math.log(b / m) - Math.log(a / n)
  const reach = -normalQuantile((1 - confidence) / 2) * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
  return {
    ratio: successesSample / nSample / (successesReference / nReference),
    low: Math.exp(log - reach),
    high: Math.exp(log + reach),
  }
}
