import { distinctSetExpectation } from './base/distinctSetExpectation.ts'

/**
 * Expects every different value of a column to be in a set. Missing values are ignored.
 *
 * @example
 * { column: currency, value_set: [EUR, GBP, USD, CHF] }
 */
export const expectColumnDistinctValuesToBeInSet = distinctSetExpectation({
  type: 'expect_column_distinct_values_to_be_in_set',
  key: 'distinct_in',
  refusesOthers: true,
  wantsAll: false,
  kept: 'are all in',
})
