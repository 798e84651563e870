import { quantile } from './quantile.ts'

/** Values beyond half the width of the middle 99% are a tail that would leave the rest no room. */
const tail = 0.005
const reach = 0.5

/**
 * The range that a picture of several samples should cover: all values but long tails. Null where all are empty.
 *
 * @param samples sorted, finite
 * @param include a value that must not be left outside
 */
export function commonRange(
  samples: readonly Float64Array[],
  include: number | null = null,
): readonly [low: number, high: number] | null {
  const ranges = samples.filter(({ length }) => length > 0).map(withoutTails)
  if (ranges.length === 0) return null
  const ends = [...ranges.flat(), ...(include === null ? [] : [include])]
  return [Math.min(...ends), Math.max(...ends)]
}

function withoutTails(sorted: Float64Array): number[] {
  const min = sorted[0]!
  const max = sorted.at(-1)!
  const low = quantile(sorted, tail)!
  const high = quantile(sorted, 1 - tail)!
  const width = high - low
  if (width === 0) return [min, max]
  return [min < low - reach * width ? low : min, max > high + reach * width ? high : max]
}
