import { chiSquareSf } from './chiSquareSf.ts'
import { quantile } from './quantile.ts'
import { sum } from './sum.ts'
import { symmetricEigen } from './symmetricEigen.ts'

export interface EppsSingleton {
  statistic: number
  /** The rank of the covariance, 4 unless the values are few. */
  degreesOfFreedom: number
  pValue: number
}

/** Where the characteristic functions are compared, in half interquartile ranges; as the authors suggest. */
const points = [0.4, 0.8]
const fewest = 5
/** Variances this small beside the largest are rounding errors: discrete values may have fewer than four. */
const negligible = 1e-10

/**
 * Epps and Singleton's test that two samples share one distribution, by their empirical characteristic functions. It
 * also takes discrete values. Neither sample holds NaN.
 *
 * Returns null when a sample has fewer than five values or an infinite one, and when half of all values are equal
 * (their interquartile range is 0).
 *
 * Source: Epps & Singleton (1986), "An omnibus test for the two-sample problem using the empirical characteristic
 * function"; SciPy `epps_singleton_2samp`.
 */
export function eppsSingleton(x: Float64Array, y: Float64Array): EppsSingleton | null {
  const n = x.length
  const m = y.length
  const size = n + m
  if (Math.min(n, m) < fewest) return null
  const pooled = new Float64Array(size)
  pooled.set(x)
  pooled.set(y, n)
  pooled.sort()
  const width = quantile(pooled, 0.75)! / 2 - quantile(pooled, 0.25)! / 2
  if (width === 0 || !Number.isFinite(pooled[0]!) || !Number.isFinite(pooled[size - 1]!)) return null

  // The statistic does not depend on the middle, but cosines of large numbers do.
  const middle = quantile(pooled, 0.5)!
  const standard = (value: number): number => (value - middle) / width
  const [ofX, ofY] = [characteristic(x.map(standard)), characteristic(y.map(standard))]
  const difference = ofX.mean.map((value, i) => value - ofY.mean[i]!)
  const covariance = ofX.covariance.map((row, i) =>
    row.map((cell, j) => (size / n) * cell + (size / m) * ofY.covariance[i]![j]!),
  )
  const { values, vectors } = symmetricEigen(covariance)
  const least = negligible * Math.max(...values)
  const axes = vectors.flatMap((vector, k) => (values[k]! > least ? [{ vector, value: values[k]! }] : []))
  const form = sum(axes.map(({ vector, value }) => dot(vector, difference) ** 2 / value))
  const correction = Math.max(n, m) < 25 ? 1 / (1 + size ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7)) : 1
  const statistic = correction * size * form
  return { statistic, degreesOfFreedom: axes.length, pValue: chiSquareSf(statistic, axes.length) }
}

/** Mean and covariance (with `n` in the denominator) of the parts of the characteristic function at the points. */
function characteristic(values: Float64Array): { mean: number[]; covariance: number[][] } {
  const parts = [Math.cos, Math.sin].flatMap((part) =>
    points.map((point) => values.map((value) => part(point * value))),
  )
  const mean = parts.map((part) => sum(part) / part.length)
  const centred = parts.map((part, i) => part.map((value) => value - mean[i]!))
  return { mean, covariance: centred.map((a) => centred.map((b) => dot(a, b) / values.length)) }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}
