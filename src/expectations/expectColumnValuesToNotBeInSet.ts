import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { isOneOf } from '../columns/isOneOf.ts'
import { formatSet } from '../text/formatSet.ts'
import { cellValue, column, mostly } from './params/columnParams.ts'

/**
 * Expects no value of a column to be one of a set. Missing values are ignored.
 *
 * @example
 * { column: email, value_set: [test@example.com, nobody@example.com] }
 */
export const expectColumnValuesToNotBeInSet = columnMapExpectation({
  type: 'expect_column_values_to_not_be_in_set',
  params: z.strictObject({
    column,
    valueSet: z.array(cellValue).min(1).describe('Forbidden values.'),
    mostly,
  }),
  shorthand: { key: 'not_in', params: (column, value) => ({ column, valueSet: value }) },
  unexpected: ({ valueSet }, column) => isOneOf(column, valueSet),
  broken: ({ valueSet }) => `are in ${formatSet(valueSet)}`,
  kept: ({ valueSet }) => `are not in ${formatSet(valueSet)}`,
})
