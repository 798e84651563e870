import { coarsen } from '../../stats/binning/coarsen.ts'
import { permutationTest } from '../../stats/resampling/permutationTest.ts'
import { permutationPValue, resamplingPlan } from './permutationPValue.ts'
import type { Numbers } from '../kinds/numberTest.ts'
import type { Tally } from '../../stats/binning/tally.ts'

/** So few values in both tables, or in one of them, are quickly shuffled, and too few for a limit. */
const few = 100
const fewInOne = 20
/** A value that so large a share of all rows has makes the limit distribution wrong. */
const tied = 0.01
const mostBins = 100

/**
 * The p-value by permutation of a statistic of ranks where its limit distribution does not hold: for few values in a table,
 * and where one value is common, as zeros are. Many values are shuffled as a hundred bins of neighbours. Null where the limit
 * holds.
 */
export function tiedPValue(
  numbers: Numbers,
  counted: Tally,
  distance: (x: Float64Array, y: Float64Array) => number,
): ReturnType<typeof permutationPValue> | null {
  const size = numbers.reference.length + numbers.sample.length
  const largest = counted.x.reduce((most, count, i) => Math.max(most, count + counted.y[i]!), 0)
  const isFew = size <= few || Math.min(numbers.reference.length, numbers.sample.length) <= fewInOne
  if (!isFew && largest < Math.max(2, tied * size)) return null
  const { x, y } = size <= few ? counted : coarsen(counted, mostBins)
  const { method, ...p } = permutationPValue(
    permutationTest(x, y, distance, resamplingPlan(numbers))!,
    numbers.options,
  )
  return { ...p, method: x.length < counted.x.length ? `${method} of ${x.length} bins` : method }
}
