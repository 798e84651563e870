import { distinctSetExpectation } from './base/distinctSetExpectation.ts'

/**
 * Expects the different values of a column to be those of a set: no others, and all of them. Missing values are ignored.
 *
 * @example
 * { column: currency, value_set: [EUR, GBP, USD] }
 */
export const expectColumnDistinctValuesToEqualSet = distinctSetExpectation({
  type: 'expect_column_distinct_values_to_equal_set',
  key: 'distinct_equals',
  refusesOthers: true,
  wantsAll: true,
  kept: 'are exactly',
})
