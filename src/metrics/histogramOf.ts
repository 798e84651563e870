import type { Histogram } from '../core/columnProfile.ts'
import { mapTables, type BothTables } from '../core/bothTables.ts'
import { countInBins } from '../stats/binning/countInBins.ts'

/** Counts sorted numbers of both tables in the same bins. */
export function histogramOf(sorted: BothTables<Float64Array>, edges: readonly number[]): Histogram<number> {
  const counted = mapTables(sorted, (values) => countInBins(values, edges))
  return {
    edges,
    counts: mapTables(counted, ({ counts }) => counts),
    below: mapTables(counted, ({ below }) => below),
    above: mapTables(counted, ({ above }) => above),
  }
}
