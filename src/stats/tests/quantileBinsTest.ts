import { chiSquareContingency } from './chiSquareContingency.ts'
import { joinNeighbours } from '../binning/joinNeighbours.ts'
import type { Tally } from '../binning/tally.ts'
import { weightedQuantile } from '../binning/weightedQuantile.ts'

/** Finer towards the tails. */
const cuts = [0.002, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.99, 0.998]
const leastExpected = 20

/**
 * Chi-square on bins between quantiles of both samples together, which lie closer in the tails; bins are joined until
 * twenty values are expected in the smaller sample.
 *
 * Returns null when only one bin is left.
 *
 * Source: Cochran (1952), "The χ² test of goodness of fit".
 */
export function quantileBinsTest({
  values,
  x,
  y,
}: Tally): { statistic: number; degreesOfFreedom: number; pValue: number } | null {
  const at = weightedQuantile(
    values,
    x.map((count, i) => count + y[i]!),
  )
  const edges = [...new Set(cuts.map(at))]
  const bins = { x: new Float64Array(edges.length + 1), y: new Float64Array(edges.length + 1) }
  let bin = 0
  values.forEach((value, i) => {
    while (bin < edges.length && value > edges[bin]!) bin++
    bins.x[bin]! += x[i]!
    bins.y[bin]! += y[i]!
  })
  const joined = joinNeighbours(bins, leastExpected)
  return chiSquareContingency(joined.x, joined.y)
}
