import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { missing } from '../metrics/missing.ts'

/**
 * Expects the share of the rows that have a value in a column to lie between `minValue` and `maxValue`. NULL and NaN are
 * missing; empty text is a value.
 *
 * @example
 * { column: discount, min_value: 0.8 }
 */
export const expectColumnProportionOfNonNullValuesToBeBetween = columnAggregateExpectation({
  type: 'expect_column_proportion_of_non_null_values_to_be_between',
  what: 'proportion of present values',
  key: 'present_proportion',
  lacking: 'has no rows',
  metric: (column) => missing('sample', column),
  read: ({ rows, missing }) => (rows === 0 ? null : (rows - missing) / rows),
})
