import { z } from 'zod'
import { lengthOf } from '../columns/lengthOf.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { compare, literal } from '../sql/ast.ts'

/**
 * Expects every value of a column, as text, to have exactly this many characters. Characters are Unicode code points.
 * Missing values are ignored; empty text has length 0. The length of a list is its number of items.
 *
 * @example
 * { column: country, value: 2 }
 */
export const expectColumnValueLengthsToEqual = columnMapExpectation({
  type: 'expect_column_value_lengths_to_equal',
  params: z.strictObject({
    column,
    value: z.int().min(0).describe('Number of characters.'),
    mostly,
  }),
  unexpected: ({ value }, column) => compare(lengthOf(column), '<>', literal(value)),
  broken: ({ value }) => `are not ${value} characters long`,
  kept: ({ value }) => `are ${value} characters long`,
})
