import type { Bound, Bounds } from './bounds.ts'
import { compareBound, type Order } from '../../columns/compareBound.ts'
import { timeAdvice } from '../../columns/isOneOf.ts'
import { asNumber, asText, timeCell } from '../../sql/cell.ts'
import { isTime, type Column } from '../../sql/column.ts'
import { momentOf } from '../../sql/moment.ts'
import { column as cell, compare, literal, type Expr } from '../../sql/ast.ts'

export interface BoundComparison {
  /** The compared value: NULL if a cell can't be compared with the bounds. */
  readonly value: Expr
  /** True where it is not below the lower bound. */
  readonly aboveMin: Expr
  /** True where it is not above the upper bound. */
  readonly belowMax: Expr
}

/**
 * Compares the cells of a column with bounds, which are read as values of the column's type. In a column of text, the
 * cells that are numbers are compared with bounds that are numbers, and the cells that are times with bounds that are
 * times. Throws where there is nothing to compare.
 */
export function compareWithBounds(
  column: Column,
  { minValue, maxValue, strictMin, strictMax }: Bounds,
): BoundComparison {
  const compared = textComparison(column, [minValue, maxValue]) ?? typedComparison(column)
  const test = (order: Order, bound: Bound | undefined): Expr =>
    bound === undefined ? literal(true) : compared.test(order, bound)
  return {
    value: compared.value,
    aboveMin: test(strictMin ? '>' : '>=', minValue),
    belowMax: test(strictMax ? '<' : '<=', maxValue),
  }
}

interface Comparison {
  readonly value: Expr
  readonly test: (order: Order, bound: Bound) => Expr
}

function typedComparison(column: Column): Comparison {
  return {
    value: isTime(column) ? timeCell(column) : cell(column.name),
    test: (order, bound) => compareBound(column, order, bound) ?? refuse(column, bound),
  }
}

/** How the cells of a column of text are compared with these bounds; `null` if the column is of another type. */
function textComparison(column: Column, bounds: readonly (Bound | undefined)[]): Comparison | null {
  if (column.type !== 'string' && column.type !== 'null') return null
  const given = bounds.filter((bound) => bound !== undefined)
  if (given.every((bound) => typeof bound === 'string' && momentOf(bound) !== null))
    return { value: timeCell(column), test: typedComparison(column).test }
  const value = given.some((bound) => typeof bound === 'number') ? asNumber(column) : asText(column)
  return { value, test: (order, bound) => compare(value, order, literal(bound)) }
}

function refuse({ name, type }: Column, bound: Bound): never {
  const advice = type === 'date' || type === 'timestamp' ? `; ${timeAdvice}` : ''
  throw new Error(
    `column "${name}" is of type ${type} and cannot be compared with ${JSON.stringify(bound)}${advice}`,
  )
}
