import { sum } from './sum.ts'

/**
 * Returns the adjusted Fisher-Pearson skewness of a sample, as SciPy's `skew` with `bias=False`.
 *
 * Null for fewer than three values, for constant ones, and where they are too large for their third moment.
 */
export function skewness(values: ArrayLike<number>): number | null {
  const n = values.length
  if (n < 3) return null
  const mean = sum(values) / n
  const squares = sum(values, (value) => (value - mean) ** 2) / n
  const cubes = sum(values, (value) => (value - mean) ** 3) / n
  // Rounding of the mean alone isn't a spread.
  if (squares <= (Number.EPSILON * mean) ** 2) return null
  const skew = (cubes / squares ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
  return Number.isFinite(skew) ? skew : null
}
