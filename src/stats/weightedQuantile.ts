import { quantile } from './quantile.ts'
import { sum } from './sum.ts'

/**
 * The quantile of values that occur several times each, interpolated linearly: as {@link quantile} of the values written
 * out. Values ascend; there is at least one.
 */
export function weightedQuantile(values: Float64Array, counts: Float64Array, q: number): number {
  const position = q * (sum(counts) - 1)
  const index = Math.floor(position)
  return quantile([valueAt(values, counts, index), valueAt(values, counts, index + 1)], position - index)!
}

/** The value in place `index`, or the last. */
function valueAt(values: Float64Array, counts: Float64Array, index: number): number {
  let before = 0
  const found = counts.findIndex((count) => (before += count) > index)
  return values.at(found)!
}
