import type { Metric, QueryKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Value } from '../core/row.ts'
import { countAll, type Expr } from '../sql/ast.ts'

/** A value of a column, whether it is one of those requested, and how often it occurs. */
export interface DistinctValue {
  readonly value: Value
  readonly wanted: boolean
  readonly count: number
}

interface Args {
  readonly of: Expr
  readonly wanted: Expr
  readonly where: Expr
  /** Those that occur most often come first, rather than those that are requested. */
  readonly byCount: boolean
  readonly limit: number
}

const kind: QueryKind<Args, readonly DistinctValue[]> = {
  name: 'distinct_values',
  shape: 'query',
  query: ({ of, wanted, where, byCount, limit }) => ({
    select: { value: of, wanted, count: countAll },
    where,
    groupBy: [of, wanted],
    orderBy: [
      ...(byCount ? [{ by: countAll, descending: true }] : []),
      { by: wanted, descending: true },
      { by: of },
    ],
    limit,
  }),
  read: (rows) =>
    rows.map(({ value = null, wanted, count }) => ({
      value,
      wanted: wanted === true,
      count: Number(count),
    })),
}

/** The different values of a column, each once and at most `limit` of them, where `where` is true. */
export const distinctValues = (table: Table, args: Args): Metric<readonly DistinctValue[]> => ({
  kind,
  table,
  args,
})
