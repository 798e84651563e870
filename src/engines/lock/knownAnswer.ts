import { classCountsQuery } from '../../columns/classCountsQuery.ts'
import type { LockedColumn } from '../../core/lock.ts'
import { valueKey } from '../../core/metricKey.ts'
import type { Row, Value } from '../../core/row.ts'
import {
  column as cell,
  compare,
  count,
  countDistinct,
  countIf,
  isInfinite,
  isNaN,
  isNull,
  literal,
  type AggregateExpr,
  type Expr,
  type Query,
} from '../../sql/ast.ts'
import { asText } from '../../sql/cell.ts'
import { unlockedColumn } from './unlockedColumn.ts'
import { withheldWords } from './withheldWords.ts'

/** An aggregate of a column whose values a lock doesn't hold; `undefined` if it doesn't know that either. */
export function knownAggregate(of: Expr, column: LockedColumn, rows: number): Value | undefined {
  const value = cell(column.name)
  const { nulls, nans, infinities, empties, distinct } = column
  const known: readonly (readonly [AggregateExpr, number])[] = [
    [count(value), rows - nulls],
    [countIf(isNull(value)), nulls],
    [countIf(isNaN(value)), nans],
    [countIf(isInfinite(value)), infinities],
    [countIf(compare(asText(unlockedColumn(column)), '=', literal(''))), empties],
    ...(nans === 0 ? [[countDistinct(value), distinct] as const] : []),
  ]
  return known.find(([aggregate]) => valueKey(aggregate) === valueKey(of))?.[1]
}

/**
 * How often the values of a column exist, the most common first, where a lock knows only that: the values are NULL, and
 * each row says why. `null` if a query requests something else.
 */
export function knownCounts(
  query: Query,
  { holds, ...column }: LockedColumn,
  rowsOfTable: number,
): readonly Row[] | null {
  const repeats = holds.kind === 'values' ? [] : (holds.repeats ?? [])
  if (repeats.length === 0) return null
  const { limit = Infinity, select } = query
  const of = select['value']
  const isOfColumn = [cell(column.name), asText(unlockedColumn({ holds, ...column }))].some(
    (known) => valueKey(known) === valueKey(of),
  )
  if (!of || !isOfColumn || valueKey({ ...query, limit }) !== valueKey({ ...classCountsQuery(of), limit }))
    return null
  const why = withheldWords({ holds, ...column }, rowsOfTable)
  const rows: Row[] = []
  for (const [count, values] of repeats.toSorted(([a], [b]) => b - a))
    for (let i = 0; i < values && rows.length < limit; i++) rows.push({ value: null, count, why })
  return rows
}
