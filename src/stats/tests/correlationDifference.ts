import type { Interval } from '../effects/interval.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { normalSf } from '../distributions/normalSf.ts'

/** The correlation of so many pairs. */
export interface CorrelationOfPairs {
  readonly coefficient: number
  readonly pairs: number
}

export interface CorrelationDifference {
  /** z; positive when the correlation of y is greater. */
  statistic: number
  /** Two-sided. */
  pValue: number
  /** Of the correlation of y less that of x. */
  interval: (confidence: number) => Interval
  /** The smallest change, from the correlation of x in either direction, that is found at `alpha` with a chance of 80%. */
  detectable: (alpha: number) => number
}

export type CorrelationMethod = 'pearson' | 'spearman'

/** With fewer pairs the z of a rank correlation is not normal. */
const fewest: Readonly<Record<CorrelationMethod, number>> = { pearson: 4, spearman: 10 }

/**
 * Fisher's test that two independent correlations are equal. For Pearson's it takes numbers that are jointly normal: long
 * tails raise false alarms. Spearman's, of ranks, hardly minds; its variance is that of Bonett and Wright.
 *
 * Returns null for fewer than four pairs, or ten where they are ranked.
 *
 * Source: Fisher (1921); Bonett & Wright (2000), "Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations"; the interval by Zou (2007), "Toward using confidence intervals to compare correlations"; R
 * `psych::r.test`, `cocor.indep.groups`.
 */
export function correlationDifference(
  x: CorrelationOfPairs,
  y: CorrelationOfPairs,
  method: CorrelationMethod,
): CorrelationDifference | null {
  if (Math.min(x.pairs, y.pairs) < fewest[method]) return null
  const [r, s] = [x.coefficient, y.coefficient]
  const [ofX, ofY] = [errorOf(x, method), errorOf(y, method)]
  const statistic = (fisherZ(s) - fisherZ(r)) / Math.hypot(ofX, ofY)
  const around = (of: number, error: number, confidence: number): Interval => {
    const reach = -normalQuantile((1 - confidence) / 2) * error
    return { low: Math.tanh(fisherZ(of) - reach), high: Math.tanh(fisherZ(of) + reach) }
  }
  return {
    statistic,
    pValue: Math.min(1, 2 * normalSf(Math.abs(statistic))),
    interval(confidence) {
      const [before, after] = [around(r, ofX, confidence), around(s, ofY, confidence)]
      return {
        low: s - r - Math.hypot(s - after.low, before.high - r),
        high: s - r + Math.hypot(after.high - s, r - before.low),
      }
    },
    detectable(alpha) {
      const reach = (-normalQuantile(alpha / 2) + normalQuantile(0.8)) * Math.hypot(ofX, ofY)
      return Math.max(r - Math.tanh(fisherZ(r) - reach), Math.tanh(fisherZ(r) + reach) - r)
    },
  }
}

/** A perfect correlation is taken to be one rounding error short of it. */
const fisherZ = (r: number): number => Math.atanh(Math.max(-1, Math.min(1, r)) * (1 - 2 ** -53))

const errorOf = ({ coefficient, pairs }: CorrelationOfPairs, method: CorrelationMethod): number =>
  Math.sqrt((method === 'spearman' ? 1 + coefficient ** 2 / 2 : 1) / (pairs - 3))
