import type { TimeProfile, TimeSummary } from '../core/columnProfile.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { mapTables, existingTables, type BothTables } from '../core/bothTables.ts'
import type { Expr } from '../sql/ast.ts'
import { timeEdges } from '../stats/binning/timeEdges.ts'
import { quantile } from '../stats/binning/quantile.ts'
import { histogramOf } from './histogramOf.ts'
import { tablesIn } from './heldNumbers.ts'
import { sortedNumbers } from './sortedNumbers.ts'

/** A hundred thousand years from 1970, in seconds: well within what a Date can hold. */
const furthest = 3.15e12

const kind = (tables: readonly Table[]): MeasureKind<BothTables<Expr>, TimeProfile> => ({
  name: 'time_profile',
  shape: 'measure',
  tables,
  measure: async (args, engine) => describeTimes(await sortedNumbers(args, engine)),
})

/** Describes sorted times of both tables, in seconds since 1970. */
export function describeTimes(sorted: BothTables<Float64Array>): TimeProfile {
  for (const times of existingTables(sorted)) refuseFarTimes(times)
  const edges = timeEdges(existingTables(sorted))
  return {
    summary: mapTables(sorted, summaryOf),
    histogram: edges && { ...histogramOf(sorted, edges), edges: edges.map(isoTime) },
  }
}

function refuseFarTimes(sorted: Float64Array): void {
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)]
  if (first < -furthest || last > furthest)
    throw new Error('there are times more than 100,000 years from now')
}

function summaryOf(sorted: Float64Array): TimeSummary | null {
  if (sorted.length === 0) return null
  const at = (p: number): string => isoTime(quantile(sorted, p)!)
  return { n: sorted.length, min: at(0), median: at(0.5), max: at(1) }
}

/** A time in seconds since 1970 as ISO 8601, in UTC. */
export const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString()

/** Range and common histogram of the times of both tables. NULL and infinite times are left out. */
export const timeProfile = (of: BothTables<Expr>): Metric<TimeProfile> => ({
  kind: kind(tablesIn(of)),
  table: 'sample',
  args: of,
})
