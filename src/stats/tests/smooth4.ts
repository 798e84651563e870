import { chiSquareSf } from '../distributions/chiSquareSf.ts'
import { joinNeighbours } from '../binning/joinNeighbours.ts'
import { sum } from '../numeric/sum.ts'
import { symmetricEigen } from '../numeric/symmetricEigen.ts'
import type { Tally } from '../binning/tally.ts'

/** Legendre polynomials 1 to 4: location, spread, skewness and tails of the ranks. */
const polynomials: readonly ((z: number) => number)[] = [
  (z) => z,
  (z) => (3 * z * z - 1) / 2,
  (z) => (5 * z ** 3 - 3 * z) / 2,
  (z) => (35 * z ** 4 - 30 * z * z + 3) / 8,
]
const leastExpected = 5
/** Variances this small compared with the largest are rounding errors: few values have fewer than four. */
const negligible = 1e-9

/**
 * Neyman's smooth test of order four that two samples share one distribution: four polynomials of the mid-ranks, each
 * compared between the samples. Its null variance is that of rows shuffled between the samples, so ties don't matter.
 * Neighbouring values are one where fewer than five are expected in the smaller sample.
 *
 * Returns null when all values are then one.
 *
 * Source: Neyman (1937); Rayner & Best (1989), "Smooth tests of goodness of fit".
 */
export function smooth4(
  tally: Tally,
): { statistic: number; degreesOfFreedom: number; pValue: number } | null {
  const { x, y } = joinNeighbours(tally, leastExpected)
  if (x.length < 2) return null
  const [n, m] = [sum(x), sum(y)]
  const size = n + m
  const totals = x.map((count, i) => count + y[i]!)
  let before = 0
  const places = totals.map((count) => {
    const place = (2 * before + count) / size - 1
    before += count
    return place
  })
  const scores = polynomials.map((polynomial) => {
    const raw = places.map(polynomial)
    const mean = dot(raw, totals) / size
    return raw.map((score) => score - mean)
  })
  const scale = (n * m) / (size * (size - 1))
  const covariance = scores.map((a) =>
    scores.map(
      (b) =>
        scale *
        dot(
          a.map((score, i) => score * b[i]!),
          totals,
        ),
    ),
  )
  const observed = scores.map((score) => dot(score, y))
  const { values, vectors } = symmetricEigen(covariance)
  const least = negligible * Math.max(...values)
  const axes = vectors.flatMap((vector, k) =>
    values[k]! > least ? [dot(vector, observed) ** 2 / values[k]!] : [],
  )
  const statistic = sum(axes)
  return { statistic, degreesOfFreedom: axes.length, pValue: chiSquareSf(statistic, axes.length) }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}
