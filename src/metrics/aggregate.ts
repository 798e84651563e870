import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Value } from '../core/row.ts'
import type { AggregateExpr } from '../sql/ast.ts'

interface Args {
  readonly of: AggregateExpr
}

const kind: SelectKind<Args, Value> = {
  name: 'aggregate',
  shape: 'select',
  select: ({ of }) => [of],
  read: ([value = null]) => value,
}

/** One aggregate, as the engine gives it back; NULL where there is nothing to aggregate. */
export const aggregate = (table: Table, of: AggregateExpr): Metric<Value> => ({ kind, table, args: { of } })
