import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { isOneOf } from '../columns/isOneOf.ts'
import { formatSet } from '../text/formatSet.ts'
import { cellValue, column, mostly } from './params/columnParams.ts'
import { not } from '../sql/ast.ts'

/**
 * Expects every value of a column to be one of a set. Missing values are ignored.
 *
 * @example
 * { column: status, value_set: [new, paid, shipped, returned] }
 */
export const expectColumnValuesToBeInSet = columnMapExpectation({
  type: 'expect_column_values_to_be_in_set',
  params: z.strictObject({
    column,
    valueSet: z.array(cellValue).min(1).describe('Allowed values.'),
    mostly,
  }),
  shorthand: { key: 'in', params: (column, value) => ({ column, valueSet: value }) },
  unexpected: ({ valueSet }, column) => not(isOneOf(column, valueSet)),
  broken: ({ valueSet }) => `are not in ${formatSet(valueSet)}`,
  kept: ({ valueSet }) => `are in ${formatSet(valueSet)}`,
})
