import { asText } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import {
  column,
  compare,
  count,
  countAll,
  countIf,
  isInfinite,
  isNaN,
  literal,
  type AggregateExpr,
  type Expr,
} from '../sql/ast.ts'

/** The four states in which a cell can have no ordinary value, counted apart. */
export interface Missing {
  readonly rows: number
  readonly nulls: number
  readonly nans: number
  readonly empties: number
  readonly infinities: number
  /** NULL or NaN. */
  readonly missing: number
}

interface Args {
  readonly of: Expr
  /** Other counts than those of rows and of cells with a value. */
  readonly counts: Readonly<Partial<Record<'nans' | 'empties' | 'infinities', AggregateExpr>>>
}

const kind: SelectKind<Args, Missing> = {
  name: 'missing',
  shape: 'select',
  select: ({ of, counts }) => [countAll, count(of), ...Object.values(counts)],
  read([all, present, ...others], { counts }) {
    const rows = Number(all)
    const nulls = rows - Number(present)
    const found = Object.fromEntries(Object.keys(counts).map((name, i) => [name, Number(others[i])]))
    const { nans = 0, empties = 0, infinities = 0 } = found
    return { rows, nulls, nans, empties, infinities, missing: nulls + nans }
  },
}

/** Counts what is missing in a column, and what only looks like a value. */
export function missing(table: Table, of: Column): Metric<Missing> {
  const cell = column(of.name)
  const counts = {
    ...(of.type === 'float' && { nans: countIf(isNaN(cell)), infinities: countIf(isInfinite(cell)) }),
    ...(of.type === 'string' && { empties: countIf(compare(asText(of), '=', literal(''))) }),
  }
  return { kind, table, args: { of: cell, counts } }
}
