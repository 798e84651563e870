import { isNumeric, type Column } from './column.ts'
import {
  column,
  isNaN,
  isNull,
  literal,
  not,
  or,
  regexFull,
  tryCast,
  type Expr,
  type Literal,
} from './sql.ts'

/** The cell of a column as a number; text that is no number becomes NULL. */
export const asNumber = (of: Column): Expr =>
  isNumeric(of) ? column(of.name) : tryCast(column(of.name), 'float')

/** The cell of a column as text, so that true and 'true' are one class, and a UUID or an enum can be any text. */
export const asText = (of: Column): Expr => tryCast(column(of.name), 'string')

const numberText = '(?i)\\s*[+-]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?|nan|inf|infinity)\\s*'

/** True where the cell is a value but no number: engines make numbers of more than that, e.g. of `1_000`. */
export function isNoNumber(of: Column): Expr {
  if (isNumeric(of)) return literal(false)
  return of.type === 'string' ? not(regexFull(asText(of), numberText)) : literal(true)
}

/** NULL and NaN are missing; empty text and infinities are values. */
export function isMissing(of: Column): Expr {
  const cell = column(of.name)
  return of.type === 'float' ? or(isNull(cell), isNaN(cell)) : isNull(cell)
}

export const isPresent = (of: Column): Expr => not(isMissing(of))

type Given = string | number | boolean | null

/** A parameter as a number for a column of numbers, exact for integers past 2^53; null for what is no number. */
export function numberLiteral({ type }: Column, value: Given): Literal {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || Number.isNaN(number)) return null
  if (type !== 'integer' || !Number.isInteger(number) || Number.isSafeInteger(number)) return number
  return BigInt(typeof value === 'string' && /^\s*-?[0-9]+\s*$/.test(value) ? value : number)
}

const time = /^([0-9]{4}-[0-9]{2}-[0-9]{2})([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?)?$/

/** A parameter as a time for a column of dates or timestamps; null for what is no time, e.g. 30 February. */
export function timeLiteral(value: Given): Expr | null {
  const day = typeof value === 'string' ? time.exec(value)?.[1] : undefined
  if (day === undefined) return null
  const parsed = new Date(`${String(value).replace(' ', 'T')}${value === day ? '' : 'Z'}`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) return null
  return tryCast(literal(String(value)), 'timestamp')
}
