import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { flagShorthand } from './params/flagShorthand.ts'
import { column, mostly } from './params/columnParams.ts'
import { column as cell, compare, literal, window } from '../sql/ast.ts'

/**
 * Expects no value of a column to occur twice; each occurrence of one that does is unexpected. Missing values are ignored.
 *
 * @example
 * { column: order_id }
 */
export const expectColumnValuesToBeUnique = columnMapExpectation({
  type: 'expect_column_values_to_be_unique',
  params: z.strictObject({ column, mostly }),
  shorthand: flagShorthand('unique'),
  unexpected: (_, { name }) => compare(window('count', null, { partitionBy: [cell(name)] }), '>', literal(1)),
  broken: () => 'occur more than once',
  kept: () => 'occur once',
})
