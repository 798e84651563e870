import type { Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { columnsRead } from './columnsRead.ts'
import type { Scan } from './plan.ts'

/** How often the scans of a plan read a table. */
export interface TableReads {
  readonly scans: number
  /** How many of them read each column, by its name; none that nobody reads. */
  readonly ofColumn: ReadonlyMap<string, number>
  /** The most of a column. */
  readonly most: number
}

/** Counts how often the scans of a plan read a table and its columns. */
export function tableReads(scans: readonly Scan[], table: Table): TableReads {
  const own = scans.filter(({ metrics }) => metrics.some((metric) => tablesOf(metric).includes(table)))
  const ofColumn = new Map<string, number>()
  for (const { metrics } of own)
    for (const name of columnsRead(metrics.map(({ args, where }) => [args, where])))
      ofColumn.set(name, (ofColumn.get(name) ?? 0) + 1)
  return { scans: own.length, ofColumn, most: Math.max(0, ...ofColumn.values()) }
}

const tablesOf = ({ kind, table }: Metric): readonly Table[] =>
  kind.shape === 'measure' ? kind.tables : [table]
