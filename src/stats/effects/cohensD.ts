import { brentRoot } from '../numeric/brentRoot.ts'
import type { Interval } from './interval.ts'
import type { Moments } from '../numeric/moments.ts'
import { noncentralTSf } from '../distributions/noncentralTSf.ts'
import { pooledVariance } from './pooledVariance.ts'
import { stirlingError } from '../distributions/stirlingError.ts'

export interface CohensD extends Interval {
  /** The difference of the means, x less y, in pooled standard deviations. */
  d: number
  /** Hedges' g: the same without the bias that d has for few values. */
  g: number
}

/**
 * Cohen's d with a confidence interval, from means and variances. The interval is exact for normal values of equal
 * variance (it asks the noncentral t distribution), and that of d.
 *
 * Returns null when neither sample varies, or so little compared with their difference that the interval would overflow.
 *
 * Source: Hedges (1981) for g; Cumming & Finch (2001) for the interval; R `effectsize::cohens_d`, `hedges_g`.
 */
export function cohensD(x: Moments, y: Moments, confidence = 0.95): CohensD | null {
  const degreesOfFreedom = x.n + y.n - 2
  const pooled = pooledVariance(x, y)
  if (pooled === 0) return null
  const d = (x.mean - y.mean) / Math.sqrt(pooled)
  if (!(Math.abs(d) < 1e300)) return null
  const perD = Math.sqrt((x.n * y.n) / (x.n + y.n))
  const t = d * perD
  const reach = 10 * Math.hypot(1, t / Math.sqrt(degreesOfFreedom)) + 10
  const tail = (1 - confidence) / 2
  // The upper end is the lower one the other way round: a small probability keeps its digits, one near 1 does not.
  const lowest = (t: number): number =>
    brentRoot((delta) => noncentralTSf(t, degreesOfFreedom, delta) - tail, t - reach, t + reach)
  return {
    d,
    g: d * unbiased(degreesOfFreedom),
    low: lowest(t) / perD,
    high: -lowest(-t) / perD,
  }
}

/** Γ(a) / (√a Γ(a - 1/2)), where a is half the degrees of freedom. */
function unbiased(degreesOfFreedom: number): number {
  const a = degreesOfFreedom / 2
  return Math.exp((1 - a) * Math.log1p(-0.5 / a) - 0.5 + stirlingError(a) - stirlingError(a - 0.5))
}
