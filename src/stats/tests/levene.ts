import { fSf } from '../distributions/fSf.ts'
import { moments, type Moments } from '../numeric/moments.ts'
import { pooledVariance } from '../effects/pooledVariance.ts'
import { quantile } from '../binning/quantile.ts'

export interface Levene {
  statistic: number
  /** Degrees of freedom of the denominator; the numerator has 1. */
  degreesOfFreedom: number
  pValue: number
  /** Moments of the distances from the medians, which the test compares. */
  distances: { x: Moments; y: Moments }
}

/**
 * Levene's test, as Brown and Forsythe made it robust, that two samples have the same spread: it compares the distances
 * of the values from the median of their sample. Values are in any order, without NaN.
 *
 * Returns null when a sample has fewer than two values or an infinite one, and when no distance differs from the others
 * of its sample.
 *
 * Source: SciPy `levene(center='median')`; Brown & Forsythe (1974).
 */
export function levene(x: Float64Array, y: Float64Array): Levene | null {
  const a = moments(distancesFromMedian(x))
  const b = moments(distancesFromMedian(y))
  if (a === null || b === null || (isEquidistant(x) && isEquidistant(y))) return null
  const degreesOfFreedom = a.n + b.n - 2
  const within = pooledVariance(a, b)
  if (within === 0) return null
  const statistic = ((a.mean - b.mean) / within) * (a.mean - b.mean) * ((a.n * b.n) / (a.n + b.n))
  return {
    statistic,
    degreesOfFreedom,
    pValue: fSf(statistic, 1, degreesOfFreedom),
    distances: { x: a, y: b },
  }
}

function distancesFromMedian(values: Float64Array): Float64Array {
  const median = quantile(values.toSorted(), 0.5) ?? 0
  return values.map((value) => Math.abs(value - median))
}

/** Whether all are the same, or one of two values around their median: as far from it but for its rounding error. */
function isEquidistant(values: Float64Array): boolean {
  const ascending = values.toSorted()
  const [lower, upper] = [quantile(ascending, 0.5, 'lower'), quantile(ascending, 0.5, 'higher')]
  return values.every((value) => value === lower || value === upper)
}
