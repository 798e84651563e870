import { z } from 'zod'
import { boundsShape, boundsShorthand, checkBounds, range } from './params/bounds.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { compareWithBounds } from './params/compareWithBounds.ts'
import { column, mostly } from './params/columnParams.ts'
import { and, isNaN, isNull, not, or } from '../sql/ast.ts'

/**
 * Expects every value of a column to lie between `minValue` and `maxValue`, both inclusive unless `strictMin` or
 * `strictMax` is set. Missing values are ignored; infinities are compared; text that isn't a number is unexpected.
 * Bounds are read as values of the column's type: text is a date or a time, with or without an offset, for columns of
 * times, and a number for columns of numbers (which is how to write one of more than 15 digits exactly).
 *
 * @example
 * { column: discount, min_value: 0, max_value: 1, strict_max: true }
 */
export const expectColumnValuesToBeBetween = columnMapExpectation({
  type: 'expect_column_values_to_be_between',
  params: z.strictObject({ column, ...boundsShape, mostly }).superRefine(checkBounds),
  shorthand: boundsShorthand('between'),
  unexpected(bounds, column) {
    const numeric = typeof (bounds.minValue ?? bounds.maxValue) === 'number'
    const { value, aboveMin, belowMax } = compareWithBounds(column, bounds)
    const outside = not(and(aboveMin, belowMax))
    // A cell that is compared as it is has a value where it is considered.
    if (value.node === 'column') return outside
    return or(isNull(value), ...(column.type === 'string' && numeric ? [isNaN(value)] : []), outside)
  },
  broken: (params) => `are outside ${range(params)}`,
  kept: (params) => `are inside ${range(params)}`,
})
