import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { figureOf, total } from '../metrics/total.ts'

/**
 * Expects the mean of a column of numbers to lie between `minValue` and `maxValue`. Missing values are ignored.
 *
 * @example
 * { column: price, min_value: 20, max_value: 35 }
 */
export const expectColumnMeanToBeBetween = columnAggregateExpectation({
  type: 'expect_column_mean_to_be_between',
  what: 'mean',
  key: 'mean',
  ofNumbers: true,
  metric: (column) => total('sample', column, 'mean'),
  read: (measured) => figureOf(measured, 'mean'),
})
