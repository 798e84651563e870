import { distinctSetExpectation } from './base/distinctSetExpectation.ts'

/**
 * Expects every member of a set to be a value of a column, which may have others. Missing values are ignored.
 *
 * @example
 * { column: currency, value_set: [EUR, USD] }
 */
export const expectColumnDistinctValuesToContainSet = distinctSetExpectation({
  type: 'expect_column_distinct_values_to_contain_set',
  key: 'distinct_contains',
  refusesOthers: false,
  wantsAll: true,
  kept: 'include all of',
})
