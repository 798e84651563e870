import { exactNumber, unitsOf, decimalText } from '../sql/exactNumber.ts'
import { momentOf, momentText } from '../sql/moment.ts'
import { isFloat32, numberGrid } from '../sql/numberGrid.ts'
import { isNumeric, isTime, type Column } from '../sql/column.ts'
import { isNanoseconds, timeCell } from '../sql/cell.ts'
import { column as cell, compare, literal, tryCast, type Expr } from '../sql/ast.ts'

type Bound = string | number
export type Order = '>=' | '>' | '<=' | '<'

/**
 * Compares the cells of a column of numbers or times, or of text that names times, with a bound, which is read as a value
 * of the column's type: exact for integers and decimals, a moment in UTC for times, rounded as the cells are for floats.
 * `null` if the bound can't be such a value.
 */
export function compareBound(column: Column, order: Order, bound: Bound): Expr | null {
  if (isNumeric(column)) return compareNumber(column, order, bound)
  return isTime(column) || column.type === 'string' ? compareTime(column, order, bound) : null
}

function compareNumber(column: Column, order: Order, bound: Bound): Expr | null {
  const value = cell(column.name)
  const number = typeof bound === 'string' && bound.trim() === '' ? Number.NaN : Number(bound)
  if (Number.isNaN(number)) return null
  const grid = numberGrid(column)
  const exact = exactNumber(bound)
  if (!grid || !exact) return compare(value, order, literal(isFloat32(column) ? rounded(number) : number))
  return compareUnits(value, order, unitsOf(exact, grid.scale), {
    ...grid,
    literal: (units) => exactLiteral(units, grid.scale),
  })
}

/** A number past the greatest 4-byte float stays what it is, so that it isn't equal to infinity. */
function rounded(number: number): number {
  const float32 = Math.fround(number)
  return Number.isFinite(float32) ? float32 : number
}

const exactLiteral = (units: bigint, scale: number): Expr =>
  literal(scale === 0 ? wholeLiteral(units) : { decimal: decimalText(units, scale) })

const wholeLiteral = (units: bigint): number | bigint =>
  Number.isSafeInteger(Number(units)) ? Number(units) : units

/** Nanoseconds since 1970 are 64 bits in every engine: from 1677 to 2262. */
const nanosecondRange = { min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }
const microsecondRange = { min: -(2n ** 62n), max: 2n ** 62n }

function compareTime(column: Column, order: Order, bound: Bound): Expr | null {
  const moment = typeof bound === 'string' ? momentOf(bound) : null
  if (moment === null) return null
  const value = timeCell(column)
  return isNanoseconds(column)
    ? compareUnits(value, order, unitsOf({ digits: moment, scale: 0 }, 0), {
        ...nanosecondRange,
        literal: (units) => tryCast(literal(momentText(units, 9)), 'nanoseconds'),
      })
    : compareUnits(value, order, unitsOf({ digits: moment, scale: 3 }, 0), {
        ...microsecondRange,
        literal: (units) => tryCast(literal(momentText(units * 1000n, 6)), 'timestamp'),
      })
}

interface Units {
  readonly min: bigint
  readonly max: bigint
  readonly literal: (units: bigint) => Expr
}

/** A bound between two values that the column can hold is moved to the nearer end, so that nothing is rounded. */
function compareUnits(
  value: Expr,
  order: Order,
  { units, isExact }: { readonly units: bigint; readonly isExact: boolean },
  { min, max, literal: write }: Units,
): Expr {
  const isLower = order.startsWith('>')
  const bound = order === '>=' && !isExact ? units + 1n : units
  if (bound > max) return literal(!isLower)
  if (bound < min) return literal(isLower)
  return compare(value, order === '<' && !isExact ? '<=' : order, write(bound))
}
