import { asText, numberLiteral, timeLiteral } from '../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import { column as cell, compare, isIn, literal, or, type Expr, type Literal } from '../sql/ast.ts'

type Member = string | number | boolean | null

/** Numbers are compared with numbers, times with times and all else as text; members of another type match nothing. */
export function isOneOf(column: Column, values: readonly Member[]): Expr {
  if (isNumeric(column)) {
    const numbers = values.map((value) => numberLiteral(column, value)).filter((value) => value !== null)
    // One member that is no integer would make doubles of all, and 2^53 + 1 equal to 2^53.
    const exact = column.type === 'integer' ? numbers.filter((number) => isWhole(number)) : numbers
    return isIn(cell(column.name), exact)
  }
  if (!isTime(column)) return isIn(asText(column), values.filter((value) => value !== null).map(String))
  const times = values.map(timeLiteral).filter((time) => time !== null)
  return or(literal(false), ...times.map((time) => compare(cell(column.name), '=', time)))
}

const isWhole = (value: Literal): boolean => typeof value === 'bigint' || Number.isInteger(value)
