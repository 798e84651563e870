import { isNumeric, isTime, type Column } from '../sql/column.ts'
import { canonicalNumber, exactNumber } from '../sql/exactNumber.ts'
import { momentOf } from '../sql/moment.ts'
import { isFloat32, numberGrid } from '../sql/numberGrid.ts'
import type { Value } from '../core/row.ts'

/**
 * One text for a cell of a column as an engine gives it back, and for a parameter that means the same: 1 is 1.0 in a
 * column of numbers, a date is its midnight in a column of times, and true is 'true'. Null for a parameter that no cell
 * of the column can be.
 */
export function classKey(column: Column, value: Value): string | null {
  if (value === null) return null
  if (isNumeric(column)) return numberKey(column, value)
  return isTime(column) ? timeKey(String(value)) : String(value)
}

function numberKey(column: Column, value: Exclude<Value, null>): string | null {
  if (typeof value === 'boolean' || (typeof value === 'string' && value.trim() === '')) return null
  const exact = numberGrid(column) && exactNumber(value)
  if (exact) return canonicalNumber(exact)
  const number = Number(value)
  if (Number.isNaN(number)) return null
  return String(isFloat32(column) ? Math.fround(number) : number)
}

/** `2020-01-01`, `2020-01-01T00:00` and `2020-01-01 01:00:00+01` are one time. */
const timeKey = (text: string): string => String(momentOf(text) ?? text)
