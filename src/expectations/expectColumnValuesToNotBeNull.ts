import { z } from 'zod'
import { isMissing } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { literal } from '../sql/ast.ts'

/**
 * Expects no value of a column to be missing. NULL and NaN are missing; empty text is a value.
 *
 * @example
 * { column: discount, mostly: 0.8 }
 */
export const expectColumnValuesToNotBeNull = columnMapExpectation({
  type: 'expect_column_values_to_not_be_null',
  params: z.strictObject({ column, mostly }),
  shorthand: {
    key: 'nulls',
    params(column, value) {
      if (value === 'allow') return null
      if (value !== 'fail') throw new Error(`nulls is "fail" or "allow", not ${JSON.stringify(value)}`)
      return { column }
    },
  },
  considered: () => literal(true),
  unexpected: (_, column) => isMissing(column),
  broken: () => 'are missing',
  kept: () => 'are present',
})
