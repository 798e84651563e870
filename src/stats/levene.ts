import { fSf } from './fSf.ts'
import { moments, type Moments } from './moments.ts'
import { pooledVariance } from './pooledVariance.ts'
import { quantile } from './quantile.ts'

export interface Levene {
  statistic: number
  /** Of the denominator; the numerator has 1. */
  degreesOfFreedom: number
  pValue: number
  /** Of the distances from the medians, which are what is compared. */
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
  if (a === null || b === null) return null
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

/**
 * From the two values in the middle, halved: a median between them would be rounded, and distances that are the same come
 * out as different as rounding errors are.
 */
function distancesFromMedian(values: Float64Array): Float64Array {
  const ascending = values.toSorted()
  const lower = quantile(ascending, 0.5, 'lower') ?? 0
  const upper = quantile(ascending, 0.5, 'higher') ?? 0
  return values.map((value) => Math.abs((value - lower) / 2 + (value - upper) / 2))
}
