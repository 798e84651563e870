import { valueKey } from '../../core/metricKey.ts'
import type { Row, Value } from '../../core/row.ts'
import { count, handOver, when, type AggregateExpr, type Expr, type Query } from '../../sql/ast.ts'
import { growingTotal, type GrowingTotal } from '../../stats/numeric/growingTotal.ts'
import type { TakeBlock } from './handOverNumbers.ts'

type Select = Query['select']

/** Aggregates whose numbers are handed over. */
export interface ExactAggregates {
  /** The statement's select, with the numbers instead of these aggregates. */
  readonly select: Select
  /** Absent where nothing is handed over. */
  readonly take?: TakeBlock
  /** The row of the statement, with these aggregates in it. */
  readonly read: (row: Row) => Row
}

const figures: Readonly<Record<string, (total: GrowingTotal) => Value>> = {
  exact_sum: (total) => total.total().sum,
  exact_avg: (total) => total.total().mean,
  exact_avg_rest: (total) => total.meanRest(),
}

const handedOver = '__touchstone_handed_over'

/**
 * Adds up, exactly, numbers that a statement hands over while it computes other aggregates. A sum of doubles in SQL depends on the
 * order of the rows, and exact sums of the parts of doubles take five times as long there for many columns.
 */
export function exactAggregates(select: Select): ExactAggregates {
  const exact = Object.entries(select).flatMap(([name, expr]) => (isExact(expr) ? [{ name, ...expr }] : []))
  if (exact.length === 0) return { select, read: (row) => row }
  const terms = new Map<string, { readonly of: Expr; readonly total: GrowingTotal }>()
  const found = exact.map(({ name, fn, of, filter }) => {
    const term = filter ? when(filter, of!) : of!
    const key = valueKey(term)
    const { total } = terms.get(key) ?? { total: growingTotal() }
    terms.set(key, { of: term, total })
    return { name, figure: figures[fn]!, total }
  })
  const names = new Set(exact.map(({ name }) => name))
  const totals = [...terms.values()].map(({ total }) => total)
  let rows = 0
  return {
    select: {
      ...Object.fromEntries(Object.entries(select).filter(([name]) => !names.has(name))),
      [handedOver]: count(handOver([...terms.values()].map(({ of }) => of))),
    },
    take(column, block, length) {
      totals[column]!.add(block)
      if (column === 0) rows += length
    },
    read({ [handedOver]: counted, ...row }) {
      if (Number(counted) !== rows)
        throw new Error(`DuckDB handed over ${rows} rows of numbers (expected ${String(counted)})`)
      return {
        ...row,
        ...Object.fromEntries(found.map(({ name, figure, total }) => [name, figure(total)])),
      }
    },
  }
}

const isExact = (expr: Expr): expr is AggregateExpr => expr.node === 'aggregate' && expr.fn in figures
