import { bisectLeft, bisectRight } from 'd3-array'

export interface BinCounts {
  readonly counts: number[]
  readonly below: number
  readonly above: number
}

/** Counts sorted numbers in bins: each holds its lower edge, the last its upper edge too. Infinities lie outside. */
export function countInBins(sorted: Float64Array, edges: readonly number[]): BinCounts {
  const last = edges.length - 1
  const starts = edges.map((edge, i) => (i === last ? bisectRight(sorted, edge) : bisectLeft(sorted, edge)))
  return {
    counts: starts.slice(1).map((start, i) => start - starts[i]!),
    below: starts[0]!,
    above: sorted.length - starts[last]!,
  }
}
