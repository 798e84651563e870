import { columnExtremeExpectation } from './base/columnExtremeExpectation.ts'
import { min } from '../sql/ast.ts'

/**
 * Expects the least value of a column, of numbers, times or text, to lie between `minValue` and `maxValue`. Missing
 * values are ignored; a column without values fails.
 *
 * @example
 * { column: price, min_value: 5 }
 */
export const expectColumnMinToBeBetween = columnExtremeExpectation({
  type: 'expect_column_min_to_be_between',
  what: 'minimum',
  key: 'min',
  aggregate: min,
  isInside: ({ values, aboveMin, belowMax }) => aboveMin === values && belowMax > 0,
})
