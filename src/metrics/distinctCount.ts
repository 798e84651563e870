import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import { count, countDistinct, type Expr } from '../sql/ast.ts'

export interface DistinctCount {
  readonly values: number
  readonly distinct: number
}

interface Args {
  readonly of: Expr
}

const kind: SelectKind<Args, DistinctCount> = {
  name: 'distinct_count',
  shape: 'select',
  select: ({ of }) => [count(of), countDistinct(of)],
  read: ([values, distinct]) => ({ values: Number(values), distinct: Number(distinct) }),
}

/** How many values there are, NULL left out, and how many different ones. */
export const distinctCount = (table: Table, of: Expr): Metric<DistinctCount> => ({
  kind,
  table,
  args: { of },
})
