import { presentCell } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { classBalance } from '../metrics/classBalance.ts'

/**
 * Expects the imbalance ratio of a column of classes, how many times as common the most common class is as the least
 * common, to lie between `minValue` and `maxValue`: 1 where all are equally common. Missing values are ignored. A
 * column with fewer than two classes has none, and fails.
 *
 * @example
 * { column: status, max_value: 5 }
 */
export const expectColumnImbalanceRatioToBeBetween = columnAggregateExpectation({
  type: 'expect_column_imbalance_ratio_to_be_between',
  what: 'imbalance ratio',
  key: 'imbalance_ratio',
  lacking: 'has fewer than two classes',
  metric: (column) => classBalance('sample', presentCell(column)),
  read: ({ classes, mostCommon, leastCommon }) => (classes < 2 ? null : mostCommon / leastCommon),
})
