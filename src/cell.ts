import { isNumeric, type Column } from './column.ts'
import { column, isNaN, isNull, not, or, tryCast, type Expr } from './sql.ts'

/** The cell of a column as a number; text that is no number becomes NULL. */
export const asNumber = (of: Column): Expr =>
  isNumeric(of) ? column(of.name) : tryCast(column(of.name), 'float')

/** The cell of a column as text, so that true and 'true' are one class. */
export const asText = (of: Column): Expr =>
  of.type === 'string' ? column(of.name) : tryCast(column(of.name), 'string')

/** NULL and NaN are missing; empty text and infinities are values. */
export function isMissing(of: Column): Expr {
  const cell = column(of.name)
  return of.type === 'float' ? or(isNull(cell), isNaN(cell)) : isNull(cell)
}

export const isPresent = (of: Column): Expr => not(isMissing(of))
