import type { Bound, Bounds } from './bounds.ts'
import { asNumber, asText, numberLiteral, timeLiteral } from '../../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../../sql/column.ts'
import { column as cell, compare, literal, tryCast, type Expr, type Literal } from '../../sql/ast.ts'

export interface Compared {
  /** What is compared: NULL where a cell is nothing that the bounds could be compared with. */
  readonly value: Expr
  /** True where it is not below the lower bound. */
  readonly aboveMin: Expr
  /** True where it is not above the upper bound. */
  readonly belowMax: Expr
}

/**
 * Compares the cells of a column with bounds: as numbers, times or text, as the column is. Of a column of text with
 * bounds that are numbers, the cells that are numbers are compared. Throws where there is nothing to compare.
 */
export function compareWithBounds(
  column: Column,
  { minValue, maxValue, strictMin, strictMax }: Bounds,
): Compared {
  const value = comparable(column, typeof (minValue ?? maxValue) === 'number')
  const all = literal(true)
  return {
    value,
    aboveMin:
      minValue === undefined ? all : compare(value, strictMin ? '>' : '>=', boundFor(column, minValue)),
    belowMax:
      maxValue === undefined ? all : compare(value, strictMax ? '<' : '<=', boundFor(column, maxValue)),
  }
}

function comparable(column: Column, numeric: boolean): Expr {
  if (isNumeric(column)) return cell(column.name)
  if (isTime(column)) return tryCast(cell(column.name), 'timestamp')
  return numeric ? asNumber(column) : asText(column)
}

function boundFor(column: Column, value: Bound): Expr {
  const wanted = isNumeric(column) ? literalOf(numberLiteral(column, value)) : timeLiteral(value)
  const bound = column.type === 'string' || column.type === 'null' ? literal(value) : wanted
  if (column.type === 'boolean' || column.type === 'other' || bound === null)
    throw new Error(
      `column "${column.name}" is of type ${column.type} and cannot be compared with ${JSON.stringify(value)}`,
    )
  return bound
}

const literalOf = (value: Literal): Expr | null => (value === null ? null : literal(value))
