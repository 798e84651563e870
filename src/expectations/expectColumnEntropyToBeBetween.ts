import { presentCell } from '../sql/cell.ts'
import { columnAggregateExpectation } from './base/columnAggregateExpectation.ts'
import { classBalance } from '../metrics/classBalance.ts'

/**
 * Expects the entropy of a column of classes, in nats, to lie between `minValue` and `maxValue`: 0 for one class, and the
 * logarithm of their number for classes that are equally common. Missing values are ignored.
 *
 * @example
 * { column: country, min_value: 1 }
 */
export const expectColumnEntropyToBeBetween = columnAggregateExpectation({
  type: 'expect_column_entropy_to_be_between',
  what: 'entropy',
  key: 'entropy',
  metric: (column) => classBalance('sample', presentCell(column)),
  read: ({ classes, entropy }) => (classes === 0 ? null : entropy),
})
