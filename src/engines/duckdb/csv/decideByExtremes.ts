import { valueKey } from '../../../core/metricKey.ts'
import type { Row } from '../../../core/row.ts'
import { column, count, max, min, type AggregateExpr, type Expr, type Query } from '../../../sql/ast.ts'
import { isMissing } from '../../../sql/cell.ts'
import { truthWithin } from '../../sql/truthWithin.ts'

type Select = Query['select']

/** Aggregates that stand for others: `select` is measured, and `known` reads the values of the others from its row. */
export interface Decision {
  readonly select: Select
  readonly known: (row: Row) => Row
}

/** Counts the numbers of a column, or those of which a condition is true. */
interface NumberCount {
  readonly name: string
  readonly of: string
  readonly condition: Expr | null
}

/**
 * Most columns have no value outside of their bounds, and the least and the greatest double show that. These cost less
 * than two comparisons, except where DuckDB has statistics, as of Parquet: there it needs not look at the values.
 */
export function decideByExtremes(select: Select, doubles: ReadonlySet<string>): Decision {
  const counts = Object.entries(select).flatMap(([name, expr]) => numberCount(name, expr, doubles))
  const bounded = new Set(counts.filter(isBounded).map(({ of }) => of))
  const decidable = counts.filter(({ of }) => bounded.has(of))
  const isDecidable = new Set(decidable.map(({ name }) => name))
  const others = Object.entries(select).filter(([name]) => !isDecidable.has(name))
  return {
    select: Object.fromEntries([...others, ...[...bounded].flatMap(extremesOf)]),
    known: (row) =>
      Object.fromEntries([
        ...others.map(([name]) => [name, row[name] ?? null] as const),
        ...decidable.flatMap((each) => countWithin(each, row)),
      ]),
  }
}

function numberCount(name: string, expr: Expr, doubles: ReadonlySet<string>): readonly NumberCount[] {
  if (expr.node !== 'aggregate' || expr.fn !== 'count_if' || !expr.of || expr.filter) return []
  const [isNumber, condition = null, ...more] = expr.of.node === 'and' ? expr.of.terms : [expr.of]
  const of = isNumber && presentColumn(isNumber)
  return of && doubles.has(of) && more.length === 0 ? [{ name, of, condition }] : []
}

/** The column that a condition says to be neither NULL nor NaN. */
function presentColumn(condition: Expr): string | null {
  if (condition.node !== 'not' || condition.of.node !== 'or') return null
  const [first] = condition.of.terms
  if (first?.node !== 'isNull' || first.of.node !== 'column') return null
  const { name } = first.of
  return valueKey(condition.of) === valueKey(isMissing({ name, type: 'float', nativeType: 'DOUBLE' }))
    ? name
    : null
}

const isBounded = ({ condition, of }: NumberCount): boolean =>
  condition !== null &&
  condition.node !== 'literal' &&
  truthWithin(condition, of, { least: 0, greatest: 0 }) !== null

const extremesOf = (name: string): [string, AggregateExpr][] => [
  [`count of ${name}`, count(column(name))],
  [`min of ${name}`, min(column(name))],
  [`max of ${name}`, max(column(name))],
]

/** Empty if the extremes don't decide it. */
function countWithin({ name, of, condition }: NumberCount, row: Row): readonly (readonly [string, number])[] {
  const total = Number(row[`count of ${of}`])
  if (total === 0) return [[name, 0]]
  const [least, greatest] = [Number(row[`min of ${of}`]), Number(row[`max of ${of}`])]
  // NaN is the greatest of all.
  if (Number.isNaN(greatest)) return []
  const truth = condition === null || truthWithin(condition, of, { least, greatest })
  return truth === null ? [] : [[name, truth ? total : 0]]
}
