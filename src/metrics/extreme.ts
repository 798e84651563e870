import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Value } from '../core/row.ts'
import { and, countIf, type AggregateExpr, type Expr } from '../sql/ast.ts'

export interface Extreme {
  readonly value: Value
  /** How many values there are, */
  readonly values: number
  /** how many of them are not below the lower bound, */
  readonly aboveMin: number
  /** and how many not above the upper one. */
  readonly belowMax: number
}

interface Args {
  readonly of: AggregateExpr
  readonly where: Expr
  readonly aboveMin: Expr
  readonly belowMax: Expr
}

const kind: SelectKind<Args, Extreme> = {
  name: 'extreme',
  shape: 'select',
  select: ({ of, where, aboveMin, belowMax }) => [
    of,
    countIf(where),
    countIf(and(where, aboveMin)),
    countIf(and(where, belowMax)),
  ],
  read: ([value = null, values, aboveMin, belowMax]) => ({
    value,
    values: Number(values),
    aboveMin: Number(aboveMin),
    belowMax: Number(belowMax),
  }),
}

/**
 * The least or the greatest of the values, which are NULL in all rows but those for which `where` is true, and how they
 * lie to two bounds.
 */
export const extreme = (
  table: Table,
  of: AggregateExpr,
  where: Expr,
  bounds: { readonly aboveMin: Expr; readonly belowMax: Expr },
): Metric<Extreme> => ({ kind, table, args: { of, where, ...bounds } })
