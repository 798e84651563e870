import type { Interval } from '../effects/interval.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { normalSf } from '../distributions/normalSf.ts'
import { correlationVariance } from '../numeric/correlationVariance.ts'
import type { PairMoments } from '../numeric/pairMoments.ts'

/** The correlation of a number of pairs. */
export interface CorrelationOfPairs {
  readonly coefficient: number
  readonly pairs: number
  /** For Pearson's correlation; null for Spearman's. */
  readonly moments: PairMoments | null
}

export interface CorrelationDifference {
  /** z; positive when the correlation of y is greater. */
  statistic: number
  /** Two-sided. */
  pValue: number
  /** Interval of the correlation of y less that of x. */
  interval: (confidence: number) => Interval
  /** The smallest change, from the correlation of x in either direction, that is found at `alpha` with a probability of 80%. */
  detectable: (alpha: number) => number
}

export type CorrelationMethod = 'pearson' | 'spearman'

/** With fewer pairs the z of a rank correlation is not normal. */
const fewest: Readonly<Record<CorrelationMethod, number>> = { pearson: 4, spearman: 10 }

/**
 * Fisher's test that two independent correlations are equal. The variance of Pearson's is estimated from the pairs where
 * it is above that of jointly normal numbers; it is too small for few pairs with long tails, which raise false alarms.
 * Spearman's, of ranks, has the variance of Bonett and Wright, and hardly minds.
 *
 * Returns null for fewer than four pairs, or ten where they are ranked.
 *
 * Source: Fisher (1921); Bonett & Wright (2000), "Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations"; `correlationVariance`; the interval by Zou (2007), "Toward using confidence intervals to compare correlations"; R
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

function errorOf({ coefficient, pairs, moments }: CorrelationOfPairs, method: CorrelationMethod): number {
  const ofNormal = method === 'spearman' ? 1 + coefficient ** 2 / 2 : 1
  const variance = moments ? correlationVariance(coefficient, moments) : ofNormal
  return Math.sqrt(variance / (pairs - 3))
}
