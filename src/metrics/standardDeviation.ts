import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Value } from '../core/row.ts'
import { countIf, isInfinite, not, stddevSamp, when, type Expr } from '../sql/ast.ts'

interface Args {
  readonly of: Expr
}

/** Engines end the whole scan with an error where there are infinite numbers, so those are counted and left out. */
const kind: SelectKind<Args, Value> = {
  name: 'standard_deviation',
  shape: 'select',
  select: ({ of }) => [stddevSamp(when(not(isInfinite(of)), of)), countIf(isInfinite(of))],
  read: ([deviation = null, infinite]) => (Number(infinite) > 0 ? NaN : deviation),
}

/** The standard deviation of numbers, with n - 1: NULL for fewer than two, NaN where one is infinite. */
export const standardDeviation = (table: Table, of: Expr): Metric<Value> => ({ kind, table, args: { of } })
