import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { figureOf, total } from '../metrics/total.ts'

/**
 * Expects the sum of a column of numbers to lie between `minValue` and `maxValue`. Missing values are ignored. Integers
 * are added exactly.
 *
 * @example
 * { column: total, min_value: 5000 }
 */
export const expectColumnSumToBeBetween = columnAggregateExpectation({
  type: 'expect_column_sum_to_be_between',
  what: 'sum',
  key: 'sum',
  ofNumbers: true,
  metric: (column) => total('sample', column, 'sum'),
  read: (measured) => figureOf(measured, 'sum'),
})
