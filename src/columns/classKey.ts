import { numberLiteral } from '../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import type { Value } from '../core/metric.ts'

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
  if (typeof value === 'bigint') return String(value)
  const number = numberLiteral(column, value)
  return number === null ? null : String(number)
}

/** `2020-01-01`, `2020-01-01T00:00` and `2020-01-01 00:00:00+00` are one time. */
function timeKey(text: string): string {
  const [, day, time = '00:00', seconds = '00', fraction = ''] =
    /^([0-9-]+)(?:[ T]([0-9]{2}:[0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?(?:\+00)?)?$/.exec(text) ?? []
  return day === undefined ? text : `${day} ${time}:${seconds}.${fraction.padEnd(6, '0')}`
}
