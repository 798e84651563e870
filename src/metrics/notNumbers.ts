import { isNotReckoned } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { countIf, type Expr } from '../sql/ast.ts'

interface Args {
  readonly of: Expr
}

const kind: SelectKind<Args, number> = {
  name: 'not_numbers',
  shape: 'select',
  select: ({ of }) => [countIf(of)],
  read: ([count]) => Number(count),
}

/** How many values of a column are no numbers to reckon with. */
export const notNumbers = (table: Table, column: Column): Metric<number> => ({
  kind,
  table,
  args: { of: isNotReckoned(column) },
})
