import { presentCell } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { distinctCount } from '../metrics/distinctCount.ts'

/**
 * Expects the number of different values of a column, divided by the number of its values, to lie between `minValue` and
 * `maxValue`: 1 where no value occurs twice. Missing values are ignored.
 *
 * @example
 * { column: order_id, min_value: 1 }
 */
export const expectColumnProportionOfUniqueValuesToBeBetween = columnAggregateExpectation({
  type: 'expect_column_proportion_of_unique_values_to_be_between',
  what: 'proportion of distinct values',
  key: 'distinct_proportion',
  metric: (column) => distinctCount('sample', presentCell(column)),
  read: ({ values, distinct }) => (values === 0 ? null : distinct / values),
})
