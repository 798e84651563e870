import { z } from 'zod'
import { asText, numberLiteral, timeLiteral } from '../cell.ts'
import { isNumeric, isTime, type Column } from '../column.ts'
import { columnMapExpectation } from '../columnMapExpectation.ts'
import { formatCount } from '../formatCount.ts'
import { cellValue, column, mostly } from '../params.ts'
import { column as cell, compare, isIn, literal, not, or, type Expr, type Literal } from '../sql.ts'

const shown = 8

/** Expects every value of a column to be one of a set. Missing values are ignored. */
export const expectColumnValuesToBeInSet = columnMapExpectation({
  type: 'expect_column_values_to_be_in_set',
  params: z.strictObject({
    column,
    valueSet: z.array(cellValue).min(1).describe('The values allowed.'),
    mostly,
  }),
  shorthand: { key: 'in', params: (column, value) => ({ column, valueSet: value }) },
  unexpected: ({ valueSet }, column) => not(isOneOf(column, valueSet)),
  broken: ({ valueSet }) => `are not in ${listed(valueSet)}`,
  kept: ({ valueSet }) => `are in ${listed(valueSet)}`,
})

/** Numbers are compared with numbers, times with times and all else as text; members of another type match nothing. */
function isOneOf(column: Column, values: readonly z.infer<typeof cellValue>[]): Expr {
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

function listed(values: readonly unknown[]): string {
  const text = values
    .slice(0, shown)
    .map((value) => JSON.stringify(value))
    .join(', ')
  return values.length > shown ? `{${text}, … ${formatCount(values.length - shown)} more}` : `{${text}}`
}
