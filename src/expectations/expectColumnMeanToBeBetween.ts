import { presentNumber } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { aggregate } from '../metrics/aggregate.ts'
import { avg } from '../sql/ast.ts'

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
  metric: (column) => aggregate('sample', avg(presentNumber(column))),
  read: (mean) => mean,
})
