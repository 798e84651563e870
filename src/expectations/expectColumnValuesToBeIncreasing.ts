import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { orderShorthand } from './params/orderShorthand.ts'
import { outOfOrder } from '../columns/outOfOrder.ts'
import { column, mostly, strictly } from './params/columnParams.ts'

/**
 * Expects no value of a column of numbers or times to be below the one in the row before it; with `strictly`, every value
 * to be above it. Missing values are ignored: the value before is the last one that is present.
 *
 * @example
 * { column: order_id, strictly: true }
 */
export const expectColumnValuesToBeIncreasing = columnMapExpectation({
  type: 'expect_column_values_to_be_increasing',
  params: z.strictObject({ column, strictly, mostly }),
  shorthand: orderShorthand('increasing'),
  unexpected: ({ strictly }, column) => outOfOrder(column, strictly ? '<=' : '<'),
  broken: ({ strictly }) => (strictly ? 'are not above the value before' : 'are below the value before'),
  kept: ({ strictly }) => (strictly ? 'are strictly increasing' : 'are increasing'),
})
