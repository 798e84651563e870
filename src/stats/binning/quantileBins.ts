import { bisectRight } from 'd3-array'
import { placeRanks } from './placeRanks.ts'
import { quantile } from './quantile.ts'

export interface QuantileBins {
  /** Between the bins, ascending. A bin takes in its lower edge; the first and the last are open. */
  readonly edges: readonly number[]
  /** How many values of x are in each bin. */
  readonly x: Float64Array
  /** How many values of y are in each bin. */
  readonly y: Float64Array
}

/**
 * Puts numbers into classes for measures such as the population stability index: bins with about equally many of the
 * values of both samples together, so that neither sample is favoured and a permutation test of the counts is right.
 * Fewer bins than asked for where values are tied, and a bin for each value where there are no more values than that; none
 * where there are no values. The samples come in any order and without NaN; infinities take part, and -0 equals 0.
 */
export function quantileBins(x: Float64Array, y: Float64Array, bins = 10): QuantileBins {
  if (x.length + y.length === 0) return { edges: [], x: new Float64Array(), y: new Float64Array() }
  const edges = distinctValues([x, y], bins)?.slice(1) ?? cutsBetween(x, y, bins)
  const countsOf = (values: Float64Array): Float64Array => {
    const counts = new Float64Array(edges.length + 1)
    for (let i = 0; i < values.length; i++) counts[bisectRight(edges, values[i]!)]!++
    return counts
  }
  return { edges, x: countsOf(x), y: countsOf(y) }
}

/** In ascending order; null where there are more than `most`. */
function distinctValues(samples: readonly Float64Array[], most: number): readonly number[] | null {
  const found = new Set<number>()
  for (const values of samples)
    for (let i = 0; i < values.length; i++) {
      found.add(values[i]!)
      if (found.size > most) return null
    }
  // Adding 0 turns -0 into 0.
  return Array.from(found, (value) => value + 0).sort((a, b) => a - b)
}

function cutsBetween(x: Float64Array, y: Float64Array, bins: number): readonly number[] {
  const values = new Float64Array(x.length + y.length)
  values.set(x)
  values.set(y, x.length)
  placeRanks(values, cutRanks(values.length, bins))
  return quantileCuts(values.length, bins, (rank) => values[rank]!)
}

const cutPositions = (values: number, bins: number): readonly number[] =>
  Array.from({ length: bins - 1 }, (_, i) => ((i + 1) / bins) * (values - 1))

/** Ranks, among all values of both samples, of those that {@link quantileCuts} needs. */
export const cutRanks = (values: number, bins: number): readonly number[] => [
  0,
  ...cutPositions(values, bins).flatMap((at) => [Math.floor(at), Math.ceil(at)]),
]

/** The quantiles of both samples together, each value but the least of all once. */
export function quantileCuts(
  values: number,
  bins: number,
  valueAt: (rank: number) => number,
): readonly number[] {
  const cuts = cutPositions(values, bins).map((at) => {
    const [lower, upper] = [valueAt(Math.floor(at)) + 0, valueAt(Math.ceil(at)) + 0]
    return quantile([lower, upper], at - Math.floor(at))!
  })
  return [...new Set(cuts)].filter((edge) => edge > valueAt(0))
}
