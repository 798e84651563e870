import { presentCell } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { distinctCount } from '../metrics/distinctCount.ts'

/**
 * Expects the number of different values of a column to lie between `minValue` and `maxValue`. Missing values are ignored.
 *
 * @example
 * { column: customer_id, min_value: 10, max_value: 20 }
 */
export const expectColumnUniqueValueCountToBeBetween = columnAggregateExpectation({
  type: 'expect_column_unique_value_count_to_be_between',
  what: 'number of distinct values',
  key: 'distinct',
  metric: (column) => distinctCount('sample', presentCell(column)),
  read: ({ distinct }) => distinct,
})
