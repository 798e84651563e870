import { distinctCountExpectation } from './base/distinctCountExpectation.ts'

/**
 * Expects a column to have exactly `value` different values. Missing values are ignored.
 *
 * @example
 * { column: country, value: 4 }
 */
export const expectColumnDistinctCountToEqual = distinctCountExpectation({
  type: 'expect_column_distinct_count_to_equal',
  how: '',
  holds: (count, value) => count === value,
})
