import { distinctCountExpectation } from './base/distinctCountExpectation.ts'

/**
 * Expects a column to have more than `value` different values. Missing values are ignored.
 *
 * @example
 * { column: customer_id, value: 10 }
 */
export const expectColumnDistinctCountToBeGreaterThan = distinctCountExpectation({
  type: 'expect_column_distinct_count_to_be_greater_than',
  how: 'more than ',
  holds: (count, value) => count > value,
})
