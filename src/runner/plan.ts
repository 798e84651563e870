import type { Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { metricKey } from '../core/metricKey.ts'

/** One pass over one table, for one or many metrics. */
export interface Scan {
  readonly metrics: readonly Metric[]
}

/** Some engines cap the length of a statement; a scan for more metrics than this is cut in two. */
const maxMetrics = 400

/** Measures every metric once, and with as few scans as can be: all aggregates of a table share one. */
export function plan(metrics: readonly Metric[]): readonly Scan[] {
  const unique = [...new Map(metrics.map((metric) => [metricKey(metric), metric])).values()]
  const shared = unique.filter(({ kind }) => kind.shape === 'select')
  const alone = unique.filter(({ kind }) => kind.shape !== 'select')
  const tables = [...new Set(shared.map(({ table }): Table => table))].sort()
  const perTable = tables.map((table) => shared.filter((metric) => metric.table === table))
  return [
    ...perTable.flatMap(splitMetrics).map((part) => ({ metrics: part })),
    ...alone.map((metric) => ({ metrics: [metric] })),
  ]
}

function splitMetrics(metrics: readonly Metric[]): readonly (readonly Metric[])[] {
  const parts: Metric[][] = []
  for (let start = 0; start < metrics.length; start += maxMetrics)
    parts.push(metrics.slice(start, start + maxMetrics))
  return parts
}
