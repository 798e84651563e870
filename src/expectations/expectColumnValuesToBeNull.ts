import { z } from 'zod'
import { isPresent } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { literal } from '../sql/ast.ts'

/**
 * Expects every value of a column to be missing. NULL and NaN are missing; empty text is a value.
 *
 * @example
 * { column: shipped_on, where: "status = 'new'" }
 */
export const expectColumnValuesToBeNull = columnMapExpectation({
  type: 'expect_column_values_to_be_null',
  params: z.strictObject({ column, mostly }),
  considered: () => literal(true),
  unexpected: (_, column) => isPresent(column),
  broken: () => 'are present',
  kept: () => 'are missing',
})
