import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { flagShorthand } from './params/flagShorthand.ts'
import { column, mostly } from './params/columnParams.ts'
import { call, compare, window } from '../sql/ast.ts'

/**
 * Expects no two values of a column to differ in upper and lower case only; each value that has such a twin is unexpected. Missing values are ignored.
 *
 * @example
 * { column: status }
 */
export const expectColumnValuesToHaveConsistentCasing = columnMapExpectation({
  type: 'expect_column_values_to_have_consistent_casing',
  params: z.strictObject({ column, mostly }),
  shorthand: flagShorthand('consistent_casing'),
  unexpected(_, column) {
    const twins = { partitionBy: [call('lower', asText(column))] }
    return compare(window('min', asText(column), twins), '<>', window('max', asText(column), twins))
  },
  broken: () => 'are also there in another case',
  kept: () => 'are in one case',
})
