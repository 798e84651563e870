import { z } from 'zod'
import { boundsShape, checkBounds, range } from './params/bounds.ts'
import { lengthOf } from '../columns/lengthOf.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { compare, literal, or } from '../sql/ast.ts'

const length = z.int().min(0).optional()

/**
 * Expects every value of a column, as text, to have between `minValue` and `maxValue` characters, both inclusive unless
 * `strictMin` or `strictMax` is set. Characters are Unicode code points. Missing values are ignored; empty text has length 0.
 * The length of a list is its number of items.
 *
 * @example
 * { column: email, min_value: 6, max_value: 254 }
 */
export const expectColumnValueLengthsToBeBetween = columnMapExpectation({
  type: 'expect_column_value_lengths_to_be_between',
  params: z
    .strictObject({
      column,
      ...boundsShape,
      minValue: length.describe('Smallest number of characters allowed.'),
      maxValue: length.describe('Largest number of characters allowed.'),
      mostly,
    })
    .superRefine(checkBounds),
  shorthand: {
    key: 'length',
    params(column, value) {
      if (typeof value === 'number') return { column, minValue: value, maxValue: value }
      if (!Array.isArray(value) || value.length !== 2)
        throw new Error('length takes one number, or two: [min, max]')
      return { column, minValue: value[0] as unknown, maxValue: value[1] as unknown }
    },
  },
  unexpected({ minValue, maxValue, strictMin, strictMax }, column) {
    const characters = lengthOf(column)
    return or(
      ...(minValue === undefined ? [] : [compare(characters, strictMin ? '<=' : '<', literal(minValue))]),
      ...(maxValue === undefined ? [] : [compare(characters, strictMax ? '>=' : '>', literal(maxValue))]),
    )
  },
  broken: (params) => `have a length outside ${range(params)}`,
  kept: (params) => `have a length inside ${range(params)}`,
})
