import type { Histogram } from '../core/columnProfile.ts'
import { mapSides, type Sides } from '../core/bothTables.ts'
import { countInBins } from '../stats/binning/countInBins.ts'

/** Counts sorted numbers of both tables in the same bins. */
export function histogramOf(sorted: Sides<Float64Array>, edges: readonly number[]): Histogram<number> {
  const counted = mapSides(sorted, (values) => countInBins(values, edges))
  return {
    edges,
    counts: mapSides(counted, ({ counts }) => counts),
    below: mapSides(counted, ({ below }) => below),
    above: mapSides(counted, ({ above }) => above),
  }
}
