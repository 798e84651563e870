import { distinctCountExpectation } from './base/distinctCountExpectation.ts'

/**
 * Expects a column to have fewer than `value` different values. Missing values are ignored.
 *
 * @example
 * { column: status, value: 10 }
 */
export const expectColumnDistinctCountToBeLessThan = distinctCountExpectation({
  type: 'expect_column_distinct_count_to_be_less_than',
  how: 'fewer than ',
  holds: (count, value) => count < value,
})
