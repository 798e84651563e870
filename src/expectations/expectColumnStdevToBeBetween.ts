import { presentNumber } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { moments } from '../metrics/moments.ts'

/**
 * Expects the standard deviation of a column of numbers, with n - 1 in the denominator, to lie between `minValue` and
 * `maxValue`. Missing values are ignored; of fewer than two values, or with infinite ones, there is none, which fails.
 *
 * @example
 * { column: price, min_value: 10, max_value: 16 }
 */
export const expectColumnStdevToBeBetween = columnAggregateExpectation({
  type: 'expect_column_stdev_to_be_between',
  what: 'standard deviation',
  key: 'stdev',
  ofNumbers: true,
  lacking: 'has fewer than two values',
  metric: (column) => moments('sample', presentNumber(column)),
  read: ({ deviation }) => deviation,
})
