import { bisectRight } from 'd3-array'
import { quantile } from './quantile.ts'

/**
 * Returns a function that gives the quantiles of values that occur several times each, interpolated linearly: as
 * {@link quantile} of the values written out. Values ascend; there is at least one.
 */
export function weightedQuantile(values: Float64Array, counts: Float64Array): (q: number) => number {
  let rows = 0
  const upTo = counts.map((count) => (rows += count))
  /** The value in place `index`, or the last. */
  const valueAt = (index: number): number => values[bisectRight(upTo, index)] ?? values.at(-1)!
  return (q) => {
    const position = q * (rows - 1)
    const index = Math.floor(position)
    return quantile([valueAt(index), valueAt(index + 1)], position - index)!
  }
}
