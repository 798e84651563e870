import { isNumeric, type Column } from './column.ts'
import { column, isNaN, isNull, literal, not, or, regexFull, tryCast, type Expr } from './sql.ts'

/** The cell of a column as a number; text that is no number becomes NULL. */
export const asNumber = (of: Column): Expr =>
  isNumeric(of) ? column(of.name) : tryCast(column(of.name), 'float')

/** The cell of a column as text, so that true and 'true' are one class, and a UUID or an enum can be any text. */
export const asText = (of: Column): Expr => tryCast(column(of.name), 'string')

const numberText = '(?i)\\s*[+-]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?|inf|infinity)\\s*'

/** True where the cell is a value but no number; engines cast more than that, e.g. `1_000`. The text `nan` is none. */
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
