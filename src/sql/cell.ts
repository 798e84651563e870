import { isNumeric, type Column } from './column.ts'
import {
  and,
  call,
  column,
  isNaN,
  isNull,
  literal,
  not,
  or,
  regexFull,
  tryCast,
  when,
  type Expr,
  type Literal,
} from './ast.ts'
import { typePattern } from './typePattern.ts'

/** The cell of a column as a number; what is no number becomes NULL. Engines alone would make 1000 of `1_000`. */
export function asNumber(of: Column): Expr {
  if (isNumeric(of)) return column(of.name)
  return when(not(isNoNumber(of)), tryCast(asText(of), 'float'))
}

/** The cell of a column as text, so that true and 'true' are one class, and a UUID or an enum can be any text. */
export const asText = (of: Column): Expr => tryCast(column(of.name), 'string')

/** The cell of a column as seconds since 1970; text that is no time becomes NULL. */
export const asSeconds = (of: Column): Expr => call('epoch', tryCast(column(of.name), 'timestamp'))

/** True where the cell is a value but no number. */
export function isNoNumber(of: Column): Expr {
  if (isNumeric(of)) return literal(false)
  return of.type === 'string' ? not(regexFull(asText(of), typePattern.float)) : literal(true)
}

/** NULL and NaN are missing; empty text and infinities are values. */
export function isMissing(of: Column): Expr {
  const cell = column(of.name)
  return of.type === 'float' ? or(isNull(cell), isNaN(cell)) : isNull(cell)
}

export const isPresent = (of: Column): Expr => not(isMissing(of))

/** The cell of a column, NULL where it is missing. */
export const presentCell = (of: Column): Expr =>
  of.type === 'float' ? when(isPresent(of), column(of.name)) : column(of.name)

/** The cell of a column as a number to reckon with, NULL where it is missing or none; true and false are 1 and 0. */
export function presentNumber(of: Column): Expr {
  if (of.type === 'boolean') return tryCast(column(of.name), 'float')
  if (isNumeric(of)) return presentCell(of)
  return when(not(isNaN(asNumber(of))), asNumber(of))
}

/** True where a cell is a value and yet no number to reckon with. */
export const isNotReckoned = (of: Column): Expr =>
  of.type === 'boolean' ? literal(false) : and(isPresent(of), isNoNumber(of))

type Given = string | number | boolean | null

/** A parameter as a number for a column of numbers, exact for integers past 2^53; null for what is no number. */
export function numberLiteral({ type }: Column, value: Given): Literal {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || Number.isNaN(number)) return null
  if (type !== 'integer' || !Number.isInteger(number) || Number.isSafeInteger(number)) return number
  return BigInt(typeof value === 'string' && /^\s*-?[0-9]+\s*$/.test(value) ? value : number)
}

const time = new RegExp(`^(?:${typePattern.timestamp})$`)

/** A parameter as a time for a column of dates or timestamps; null for what is no time, e.g. 30 February. */
export function timeLiteral(value: Given): Expr | null {
  if (typeof value !== 'string' || !time.test(value)) return null
  const day = value.slice(0, 10)
  const parsed = new Date(`${value.replace(' ', 'T')}${value === day ? '' : 'Z'}`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) return null
  return tryCast(literal(value), 'timestamp')
}
