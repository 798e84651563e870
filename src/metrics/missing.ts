import { asText, isMissing } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import type { Metric, SelectKind } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import {
  column,
  compare,
  countAll,
  countIf,
  isInfinite,
  isNaN,
  isNull,
  literal,
  type AggregateExpr,
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
  readonly counts: readonly AggregateExpr[]
}

const kind: SelectKind<Args, Missing> = {
  name: 'missing',
  shape: 'select',
  select: ({ counts }) => counts,
  read: (values) => {
    const [rows = 0, nulls = 0, nans = 0, empties = 0, infinities = 0, missing = 0] = values.map(Number)
    return { rows, nulls, nans, empties, infinities, missing }
  },
}

/** Counts what is missing in a column, and what only looks like a value. */
export function missing(table: Table, of: Column): Metric<Missing> {
  const cell = column(of.name)
  const none = literal(false)
  const counts = [
    countAll,
    countIf(isNull(cell)),
    countIf(of.type === 'float' ? isNaN(cell) : none),
    countIf(of.type === 'string' ? compare(asText(of), '=', literal('')) : none),
    countIf(of.type === 'float' ? isInfinite(cell) : none),
    countIf(isMissing(of)),
  ]
  return { kind, table, args: { counts } }
}
