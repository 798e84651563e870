import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { countAll } from '../sql/ast.ts'

const kind: SelectKind<object, number> = {
  name: 'row_count',
  shape: 'select',
  select: () => [countAll],
  read: ([rows]) => Number(rows),
}

/** The number of rows of a table. */
export const rowCount = (table: Table): Metric<number> => ({ kind, table, args: {} })
