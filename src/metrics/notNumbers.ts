import { isNotReckoned } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { countIf, type Expr } from '../sql/ast.ts'

interface Args {
  readonly of: readonly Expr[]
}

const kind: SelectKind<Args, number> = {
  name: 'not_numbers',
  shape: 'select',
  select: ({ of }) => of.map(countIf),
  read: (counts) => counts.reduce<number>((total, count) => total + Number(count), 0),
}

/** Counts the values of some columns that can't be used as numbers. */
export const notNumbers = (table: Table, ...columns: readonly Column[]): Metric<number> => ({
  kind,
  table,
  args: { of: columns.map(isNotReckoned) },
})
