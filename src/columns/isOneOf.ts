import { asText, isNanoseconds, timeCell } from '../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import { decimalText, exactNumber, unitsOf } from '../sql/exactNumber.ts'
import { momentOf, momentText } from '../sql/moment.ts'
import { isFloat32, numberGrid } from '../sql/numberGrid.ts'
import { column as cell, compare, isIn, literal, or, tryCast, type Expr, type Literal } from '../sql/ast.ts'

type Member = string | number | boolean | null

/**
 * Whether a cell is a member of a set, whose members are read as values of the column's type: numbers are compared exactly
 * with numbers, times as moments, and other values as text. A member that no cell of the column can be matches nothing.
 *
 * @throws If a member of a set of times isn't an ISO date or time.
 */
export function isOneOf(column: Column, values: readonly Member[]): Expr {
  const members = values.filter((value) => value !== null)
  if (isNumeric(column))
    return isIn(
      cell(column.name),
      members.map((member) => numberMember(column, member)).filter((member) => member !== null),
    )
  if (!isTime(column)) return isIn(asText(column), members.map(String))
  const times = members.map((member) => timeMember(column, member)).filter((time) => time !== null)
  return or(literal(false), ...times.map((time) => compare(timeCell(column), '=', time)))
}

function numberMember(column: Column, member: string | number | boolean): Literal {
  if (typeof member === 'boolean' || (typeof member === 'string' && member.trim() === '')) return null
  const number = Number(member)
  if (Number.isNaN(number)) return null
  const grid = numberGrid(column)
  const exact = exactNumber(member)
  if (!grid) return isFloat32(column) ? Math.fround(number) : number
  if (!exact) return null
  const { units, isExact } = unitsOf(exact, grid.scale)
  if (!isExact || units < grid.min || units > grid.max) return null
  if (grid.scale > 0) return { decimal: decimalText(units, grid.scale) }
  return Number.isSafeInteger(Number(units)) ? Number(units) : units
}

function timeMember(column: Column, member: string | number | boolean): Expr | null {
  const moment = momentOf(String(member))
  if (moment === null)
    throw new Error(
      `column "${column.name}" is of type ${column.type} and cannot be compared with ${JSON.stringify(member)}; ${timeAdvice}`,
    )
  if (isNanoseconds(column)) return tryCast(literal(momentText(moment, 9)), 'nanoseconds')
  return moment % 1000n === 0n ? tryCast(literal(momentText(moment, 6)), 'timestamp') : null
}

export const timeAdvice = 'write 2024-03-11, 2024-03-11T10:30:00 or 2024-03-11T10:30:00+01:00'
