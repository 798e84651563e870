import type { Metric, QueryKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { column, countAll, sum, type Expr } from '../sql/ast.ts'

interface Args {
  readonly of: readonly Expr[]
}

const kind: QueryKind<Args, number> = {
  name: 'duplicate_rows',
  shape: 'query',
  query: ({ of }) => ({
    from: { select: { times: countAll }, groupBy: of },
    select: { rows: sum(column('times')), different: countAll },
  }),
  read: ([row = {}]) => Number(row['rows'] ?? 0) - Number(row['different'] ?? 0),
}

/** How many rows repeat another: all but the first of each. Missing values are equal. */
export const duplicateRows = (table: Table, columns: readonly string[]): Metric<number> => ({
  kind,
  table,
  args: { of: columns.map((name) => column(name)) },
})
