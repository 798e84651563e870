import { countValues } from './countValues.ts'
import { quantile } from './quantile.ts'
import { valuesAtRanks } from './valuesAtRanks.ts'

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
 * Fewer bins than requested where values are tied, and a bin for each value where there are no more values than that; none
 * where there are no values. The samples come in any order and without NaN; infinities take part, and -0 equals 0.
 */
export function quantileBins(x: Float64Array, y: Float64Array, bins = 10): QuantileBins {
  if (x.length + y.length === 0) return { edges: [], x: new Float64Array(), y: new Float64Array() }
  const few = binsOfValues(x, y, bins)
  if (few) return few
  const edges = cutsBetween(x, y, bins)
  const ascending = Float64Array.from(edges)
  return { edges, x: countBetween(x, ascending), y: countBetween(y, ascending) }
}

/** A bin for each value; null where there are more than `most`. */
function binsOfValues(x: Float64Array, y: Float64Array, most: number): QuantileBins | null {
  const [xCounts, yCounts] = [countValues(x, most), countValues(y, most)]
  if (!xCounts || !yCounts) return null
  const values = [...new Set([...xCounts.keys(), ...yCounts.keys()])].sort((a, b) => a - b)
  if (values.length > most) return null
  const of = (counts: ReadonlyMap<number, number>): Float64Array =>
    Float64Array.from(values, (value) => counts.get(value) ?? 0)
  return { edges: values.slice(1), x: of(xCounts), y: of(yCounts) }
}

/** Bisection without branches, as which half it is can't be predicted: a third of the time. */
function countBetween(values: Float64Array, edges: Float64Array): Float64Array {
  const counts = new Float64Array(edges.length + 1)
  const size = 2 ** Math.ceil(Math.log2(edges.length + 1))
  // No value is above NaN.
  const padded = new Float64Array(size - 1).fill(NaN)
  padded.set(edges)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    let at = 0
    for (let step = size >> 1; step > 0; step >>= 1) at += step * Number(value >= padded[at + step - 1]!)
    counts[at]!++
  }
  return counts
}

function cutsBetween(x: Float64Array, y: Float64Array, bins: number): readonly number[] {
  const values = x.length + y.length
  const { both } = valuesAtRanks(x, y, { x: [], y: [], both: cutRanks(values, bins) })
  return quantileCuts(values, bins, (rank) => both.get(rank)!)
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
