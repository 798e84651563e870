import type { Tally } from './tally.ts'
import { weightedQuantile } from './weightedQuantile.ts'

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
 * where there are no values.
 */
export function quantileBins({ values, x, y }: Tally, bins = 10): QuantileBins {
  if (values.length === 0) return { edges: [], x: new Float64Array(), y: new Float64Array() }
  const totals = x.map((count, i) => count + y[i]!)
  const at = weightedQuantile(values, totals)
  const cuts = Array.from({ length: bins - 1 }, (_, i) => at((i + 1) / bins))
  const between = [...new Set(cuts)].filter((edge) => edge > values[0]!)
  const edges = values.length <= bins ? [...values.subarray(1)] : between
  const counts = { edges, x: new Float64Array(edges.length + 1), y: new Float64Array(edges.length + 1) }
  let bin = 0
  values.forEach((value, i) => {
    while (bin < edges.length && value >= edges[bin]!) bin++
    counts.x[bin]! += x[i]!
    counts.y[bin]! += y[i]!
  })
  return counts
}
