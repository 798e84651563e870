import { columnExtremeExpectation } from './base/columnExtremeExpectation.ts'
import { max } from '../sql/ast.ts'

/**
 * Expects the greatest value of a column, of numbers, times or text, to lie between `minValue` and `maxValue`. Missing
 * values are ignored; a column without values fails.
 *
 * @example
 * { column: price, max_value: 50 }
 */
export const expectColumnMaxToBeBetween = columnExtremeExpectation({
  type: 'expect_column_max_to_be_between',
  what: 'maximum',
  key: 'max',
  aggregate: max,
  isInside: ({ values, aboveMin, belowMax }) => aboveMin > 0 && belowMax === values,
})
