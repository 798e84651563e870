import { valueKey } from '../../core/metricKey.ts'
import type { Row, Value } from '../../core/row.ts'
import { column, count, handOver, when, type AggregateExpr, type Expr, type Query } from '../../sql/ast.ts'
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
    return { name, read: (): Value => figures[fn]!(total) }
  })
  const nans = Object.entries(select).flatMap(([name, expr]) => {
    const of = columnOfNaN(expr)
    const total = of && terms.get(valueKey(column(of)))?.total
    if (!total) return []
    const values = `count of ${of}`
    return [{ name, read: (row: Row): Value => Number(row[values]) - total.numbers(), values, of }]
  })
  const names = new Set([...exact, ...nans].map(({ name }) => name))
  const added = new Set(nans.flatMap(({ values }) => (values in select ? [] : [values])))
  const totals = [...terms.values()].map(({ total }) => total)
  let rows = 0
  return {
    select: {
      ...Object.fromEntries(Object.entries(select).filter(([name]) => !names.has(name))),
      ...Object.fromEntries(nans.map(({ values, of }) => [values, count(column(of))])),
      [handedOver]: count(handOver([...terms.values()].map(({ of }) => of))),
    },
    take(i, block, length) {
      totals[i]!.add(block)
      if (i === 0) rows += length
    },
    read({ [handedOver]: counted, ...row }) {
      if (Number(counted) !== rows)
        throw new Error(`DuckDB handed over ${rows} rows of numbers (expected ${String(counted)})`)
      return Object.fromEntries([
        ...Object.entries(row).filter(([name]) => !added.has(name)),
        ...[...found, ...nans].map(({ name, read }) => [name, read(row)] as const),
      ])
    },
  }
}

/** The column of which an aggregate counts NaN: the numbers that are handed over show how many of its values are NaN. */
function columnOfNaN(expr: Expr): string | null {
  if (expr.node !== 'aggregate' || expr.fn !== 'count_if' || expr.filter) return null
  return expr.of?.node === 'isNaN' && expr.of.of.node === 'column' ? expr.of.of.name : null
}

const isExact = (expr: Expr): expr is AggregateExpr => expr.node === 'aggregate' && expr.fn in figures
