import { isNumeric, type Column } from '../sql/column.ts'
import type { Value } from '../core/row.ts'

/** The cells of a column, as an engine gave them back, from the least to the greatest. */
export function sortedCells(column: Column, values: readonly Value[]): readonly Value[] {
  const order = isNumeric(column) ? byNumber : byText
  return values.toSorted(order)
}

const byNumber = (a: Value, b: Value): number =>
  Number(numeric(a) > numeric(b)) - Number(numeric(a) < numeric(b))

/** A decimal comes as text. */
const numeric = (value: Value): number | bigint => (typeof value === 'bigint' ? value : Number(value))

const byText = (a: Value, b: Value): number => Number(String(a) > String(b)) - Number(String(a) < String(b))
