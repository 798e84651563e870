import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { orderShorthand } from './params/orderShorthand.ts'
import { outOfOrder } from '../columns/outOfOrder.ts'
import { column, mostly, strictly } from './params/columnParams.ts'

/**
 * Expects no value of a column of numbers or times to be above the one in the row before it; with `strictly`, every value
 * to be below it. Missing values are ignored: the value before is the last one that is present.
 *
 * @example
 * { column: discount, mostly: 0.5 }
 */
export const expectColumnValuesToBeDecreasing = columnMapExpectation({
  type: 'expect_column_values_to_be_decreasing',
  params: z.strictObject({ column, strictly, mostly }),
  shorthand: orderShorthand('decreasing'),
  unexpected: ({ strictly }, column) => outOfOrder(column, strictly ? '>=' : '>'),
  broken: ({ strictly }) => (strictly ? 'are not below the value before' : 'are above the value before'),
  kept: ({ strictly }) => (strictly ? 'are strictly decreasing' : 'are decreasing'),
})
