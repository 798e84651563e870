import { presentNumber } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { aggregate } from '../metrics/aggregate.ts'
import { sum } from '../sql/ast.ts'

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
  metric: (column) => aggregate('sample', sum(presentNumber(column))),
  read: (sum) => sum,
})
