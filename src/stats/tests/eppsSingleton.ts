import { chiSquareSf } from '../distributions/chiSquareSf.ts'
import { sum } from '../numeric/sum.ts'
import { symmetricEigen } from '../numeric/symmetricEigen.ts'
import type { Tally } from '../binning/tally.ts'
import { weightedQuantile } from '../binning/weightedQuantile.ts'

export interface EppsSingleton {
  statistic: number
  /** The rank of the covariance, 4 unless the values are few. */
  degreesOfFreedom: number
  pValue: number
}

/** Where the characteristic functions are compared, in half interquartile ranges; as the authors suggest. */
const points = [0.4, 0.8]
const fewest = 5
/** Variances this small compared with the largest are rounding errors: discrete values may have fewer than four. */
const negligible = 1e-10

/**
 * Epps and Singleton's test that two samples share one distribution, by their empirical characteristic functions. It
 * also takes discrete values. The p-value is for large samples: a hundred values raise too many false alarms,
 * so take {@link permutationTest} of the statistic where they are few.
 *
 * Returns null when a sample has fewer than five values or an infinite one, when half of all values are equal (their
 * interquartile range is 0), when one lies too far out to be distinguished in units of that range, and when the samples differ where neither
 * varies (their covariance is of deficient rank, of which SciPy warns).
 *
 * Source: Epps & Singleton (1986), "An omnibus test for the two-sample problem using the empirical characteristic
 * function"; SciPy `epps_singleton_2samp`.
 */
export const eppsSingleton = (tally: Tally): EppsSingleton | null =>
  eppsSingletonOf(tally)?.(tally.x, tally.y) ?? null

/**
 * The same test of any permutation of these rows; what does not depend on the permutation is computed
 * once. Null if every permutation would be.
 */
export function eppsSingletonOf({
  values,
  x,
  y,
}: Tally): ((x: Float64Array, y: Float64Array) => EppsSingleton | null) | null {
  if (!Number.isFinite(values[0]!) || !Number.isFinite(values.at(-1)!)) return null
  const totals = x.map((count, i) => count + y[i]!)
  const at = weightedQuantile(values, totals)
  const width = at(0.75) / 2 - at(0.25) / 2
  if (width === 0) return null
  // The statistic does not depend on the middle, but cosines of large numbers do.
  const middle = at(0.5)
  const places = values.map((value) => (value - middle) / width)
  if (!places.every(Number.isFinite)) return null
  const features = [Math.cos, Math.sin].flatMap((part) =>
    points.map((point) => places.map((place) => part(place * point))),
  )
  return (x, y) => compared(features, x, y)
}

function compared(features: readonly Float64Array[], x: Float64Array, y: Float64Array): EppsSingleton | null {
  const [n, m] = [sum(x), sum(y)]
  const size = n + m
  if (Math.min(n, m) < fewest) return null
  const [ofX, ofY] = [weightedMoments(features, x, n), weightedMoments(features, y, m)]
  const difference = ofX.mean.map((value, i) => value - ofY.mean[i]!)
  const covariance = ofX.covariance.map((row, i) =>
    row.map((cell, j) => (size / n) * cell + (size / m) * ofY.covariance[i]![j]!),
  )
  const { values: variances, vectors } = symmetricEigen(covariance)
  const least = negligible * Math.max(...variances)
  const lies = (vector: readonly number[]): number => dot(vector, difference) ** 2
  // Where neither sample varies and yet they differ, no multiple of the variance says by how much.
  if (vectors.some((vector, k) => variances[k]! <= least && lies(vector) > negligible)) return null
  const axes = vectors.flatMap((vector, k) =>
    variances[k]! > least ? [{ vector, variance: variances[k]! }] : [],
  )
  const distances = axes.map(({ vector, variance }) => lies(vector) / variance)
  const correction = Math.max(n, m) < 25 ? 1 / (1 + size ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7)) : 1
  const statistic = correction * size * sum(distances)
  return { statistic, degreesOfFreedom: axes.length, pValue: chiSquareSf(statistic, axes.length) }
}

/** Mean and covariance (with the number of rows in the denominator) of some features of each value. */
function weightedMoments(
  features: readonly Float64Array[],
  counts: Float64Array,
  rows: number,
): { mean: number[]; covariance: number[][] } {
  const mean = features.map((feature) => dot(feature, counts) / rows)
  const covariance = features.map(() => new Array<number>(features.length).fill(0))
  features.forEach((a, i) => {
    for (let j = 0; j <= i; j++)
      covariance[i]![j] = covariance[j]![i] =
        centredProduct(a, features[j]!, mean[i]!, mean[j]!, counts) / rows
  })
  return { mean, covariance }
}

function centredProduct(
  a: Float64Array,
  b: Float64Array,
  meanOfA: number,
  meanOfB: number,
  counts: Float64Array,
): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += (a[i]! - meanOfA) * (b[i]! - meanOfB) * counts[i]!
  return total
}

function dot(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]! * weights[i]!
  return total
}
