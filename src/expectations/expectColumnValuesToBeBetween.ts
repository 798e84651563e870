import { z } from 'zod'
import { boundsShape, checkBounds, range, type Bound } from '../bounds.ts'
import { asNumber, asText, numberLiteral, timeLiteral } from '../cell.ts'
import { isNumeric, isTime, type Column } from '../column.ts'
import { columnMapExpectation } from '../columnMapExpectation.ts'
import { column, mostly } from '../params.ts'
import {
  compare,
  column as cell,
  isNaN,
  isNull,
  literal,
  not,
  or,
  tryCast,
  type Expr,
  type Literal,
} from '../sql.ts'

/**
 * Expects every value of a column to lie between `minValue` and `maxValue`, both inclusive unless `strictMin` or
 * `strictMax` is set. Missing values are ignored; infinities are compared; text that is no number is unexpected.
 * Bounds that are text are dates for columns of dates, numbers for columns of numbers (which is how to write an integer
 * past 2^53), else text.
 */
export const expectColumnValuesToBeBetween = columnMapExpectation({
  type: 'expect_column_values_to_be_between',
  params: z.strictObject({ column, ...boundsShape, mostly }).superRefine(checkBounds),
  shorthand: {
    key: 'between',
    params(column, value) {
      if (!Array.isArray(value) || value.length !== 2) throw new Error('between takes two values, [min, max]')
      return { column, minValue: value[0] as unknown, maxValue: value[1] as unknown }
    },
  },
  unexpected: ({ minValue, maxValue, strictMin, strictMax }, column) => {
    const numeric = typeof (minValue ?? maxValue) === 'number'
    const value = comparable(column, numeric)
    return or(
      isNull(value),
      ...(column.type === 'string' && numeric ? [isNaN(value)] : []),
      ...(minValue === undefined
        ? []
        : [not(compare(value, strictMin ? '>' : '>=', boundFor(column, minValue)))]),
      ...(maxValue === undefined
        ? []
        : [not(compare(value, strictMax ? '<' : '<=', boundFor(column, maxValue)))]),
    )
  },
  broken: (params) => `are outside ${range(params)}`,
  kept: (params) => `are inside ${range(params)}`,
})

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
