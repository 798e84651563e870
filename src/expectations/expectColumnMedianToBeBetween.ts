import { asSeconds, presentNumber } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { median } from '../metrics/median.ts'
import type { Column } from '../sql/column.ts'
import { tryCast } from '../sql/ast.ts'

/**
 * Expects the median of a column of numbers or times to lie between `minValue` and `maxValue`. Missing values are
 * ignored. For an even number of values it is halfway between the two in the middle.
 *
 * @example
 * { column: quantity, min_value: 2, max_value: 5 }
 */
export const expectColumnMedianToBeBetween = columnAggregateExpectation({
  type: 'expect_column_median_to_be_between',
  what: 'median',
  key: 'median',
  isCell: true,
  ofNumbers: true,
  // The median of decimals would be a decimal again, and rounded.
  ofTimes: (column: Column) => median(asSeconds(column)),
  metric: (column) => median(tryCast(presentNumber(column), 'float')),
  read: (found) => found,
})
