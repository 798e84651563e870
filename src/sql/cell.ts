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
} from './ast.ts'
import { typePattern } from './typePattern.ts'

/** The cell of a column as a number; text that isn't a number becomes NULL. Engines alone would make 1000 of `1_000`. */
export function asNumber(of: Column): Expr {
  if (isNumeric(of)) return column(of.name)
  return when(not(isNoNumber(of)), tryCast(asText(of), 'float'))
}

/** The cell of a column as text, so that true and 'true' are one class, and a UUID or an enum can be any text. */
export const asText = (of: Column): Expr => tryCast(column(of.name), 'string')

/** Whether a column holds times finer than microseconds. */
export const isNanoseconds = ({ nativeType }: Column): boolean => /^TIMESTAMP_NS$/i.test(nativeType)

/** A time that text names, in UTC: an offset is applied, and a text that isn't a time becomes NULL. */
export const textTime = (text: Expr): Expr =>
  when(regexFull(text, typePattern.moment), tryCast(tryCast(text, 'instant'), 'timestamp'))

/** The cell of a column as a local time or as a moment in UTC; text that isn't a time becomes NULL. */
export function timeCell(of: Column): Expr {
  if (of.type === 'string') return textTime(asText(of))
  return isNanoseconds(of) ? column(of.name) : tryCast(column(of.name), 'timestamp')
}

/** The cell of a column as seconds since 1970; text that isn't a time becomes NULL. */
export const asSeconds = (of: Column): Expr => call('epoch', timeCell(of))

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

/** The class of a cell, NULL where it is missing: as text, where a value has one spelling only. */
export const classCell = (of: Column): Expr =>
  of.type === 'string' || of.type === 'integer' || of.type === 'boolean' ? asText(of) : presentCell(of)

/** The cell of a column as a number to reckon with, NULL where it is missing or none; true and false are 1 and 0. */
export function presentNumber(of: Column): Expr {
  if (of.type === 'boolean') return tryCast(column(of.name), 'float')
  if (isNumeric(of)) return presentCell(of)
  return when(not(isNaN(asNumber(of))), asNumber(of))
}

/** The cell of a column as a number for what leaves out NULL and NaN itself, which is cheaper. */
export const numberCell = (of: Column): Expr => (of.type === 'float' ? column(of.name) : presentNumber(of))

/** True where a cell is a value and yet no number to reckon with. */
export const isNotReckoned = (of: Column): Expr =>
  of.type === 'boolean' ? literal(false) : and(isPresent(of), isNoNumber(of))
