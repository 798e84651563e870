import { valueKey } from '../../core/metricKey.ts'
import type { Row } from '../../core/row.ts'
import {
  column,
  count,
  countAll,
  countIf,
  isNaN,
  type AggregateExpr,
  type Expr,
  type Query,
} from '../../sql/ast.ts'

type Select = Query['select']

/** Aggregates that stand for others, whose values are read from their row. */
export interface SimplerCounts {
  readonly select: Select
  readonly read: (row: Row) => Row
}

interface Term {
  readonly sign: 1 | -1
  readonly name: string
  readonly of: AggregateExpr
}

/** A number of rows as a sum of simpler counts. */
type Sum = readonly Term[]

/**
 * Counts rows in which a value is missing by those in which it is NULL and those in which it is NaN. DuckDB has the first at once,
 * and by the statistics of Parquet for nothing, and looks for NaN once, not in each of the conditions.
 */
export function countMissing(select: Select): SimplerCounts {
  const sums = Object.entries(select).flatMap(([name, expr]) => {
    const sum = sumOfCount(expr)
    return sum ? [{ name, sum }] : []
  })
  if (sums.length === 0) return { select, read: (row) => row }
  const names = new Set(sums.map(({ name }) => name))
  const counts = new Map(sums.flatMap(({ sum }) => sum.map(({ name, of }) => [name, of] as const)))
  return {
    select: {
      ...Object.fromEntries(Object.entries(select).filter(([name]) => !names.has(name))),
      ...Object.fromEntries(counts),
    },
    read: (row) =>
      Object.fromEntries([
        ...Object.entries(row).filter(([name]) => !counts.has(name)),
        ...sums.map(({ name, sum }) => [
          name,
          sum.reduce((total, term) => total + term.sign * Number(row[term.name]), 0),
        ]),
      ]) as Row,
  }
}

function sumOfCount(expr: Expr): Sum | null {
  if (expr.node !== 'aggregate' || expr.fn !== 'count_if' || !expr.of || expr.filter) return null
  return rowsWhere(expr.of)
}

const rows = { name: 'count of rows', of: countAll }
const every: Sum = [{ sign: 1, ...rows }]
/** Not empty: a statement selects something. */
const none: Sum = [...every, { sign: -1, ...rows }]
const nulls = (name: string): Sum => [
  ...every,
  { sign: -1, name: `count of ${name}`, of: count(column(name)) },
]

/** The rows of which a condition on missing values is true; null for other conditions. */
function rowsWhere(condition: Expr): Sum | null {
  switch (condition.node) {
    case 'literal':
      return condition.value === true ? every : condition.value === false ? none : null
    case 'not': {
      // These conditions are never NULL.
      const others = rowsWhere(condition.of)
      return (
        others && [...every, ...others.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }))]
      )
    }
    case 'and': {
      const terms = condition.terms.map((term) => ({ term, sum: rowsWhere(term) }))
      if (terms.some(({ sum }) => sum === none)) return none
      const [only, ...more] = terms.filter(({ sum }) => sum !== every)
      return more.length > 0 ? null : only ? only.sum : every
    }
    case 'isNull':
      return condition.of.node === 'column' ? nulls(condition.of.name) : null
    case 'or': {
      const [first, second, ...more] = condition.terms
      if (first?.node !== 'isNull' || first.of.node !== 'column' || more.length > 0) return null
      const { name } = first.of
      const nan = isNaN(first.of)
      if (valueKey(second) !== valueKey(nan)) return null
      return [...nulls(name), { sign: 1, name: `NaN of ${name}`, of: countIf(nan) }]
    }
    default:
      return null
  }
}
