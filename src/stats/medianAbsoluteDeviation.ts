import { quantile } from './quantile.ts'

/**
 * The median distance of the values from their median. For a normal distribution it is 0.6745 standard deviations.
 * Values are in any order, without NaN; infinities take part.
 *
 * Returns null when there are none, or when the median itself is infinite.
 *
 * Source: SciPy `median_abs_deviation`, R `mad(constant = 1)`.
 */
export function medianAbsoluteDeviation(values: Float64Array): number | null {
  const median = quantile(values.toSorted(), 0.5)
  if (median === null || !Number.isFinite(median)) return null
  return quantile(values.map((value) => Math.abs(value - median)).sort(), 0.5)
}
