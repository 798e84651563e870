import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { columnOf } from '../columns/columnOf.ts'
import { column, mostly } from './params/columnParams.ts'
import { typeName, parseTypeName } from '../columns/typeName.ts'
import { hasType, isOfNone } from '../columns/valueType.ts'
import { quoteForShell } from '../text/quoteForShell.ts'

/**
 * Expects every value of a column to be of a type: integer, float, number, string, boolean, date or timestamp, or what
 * pandas, Spark or SQL calls one of these (`int64`, `object`, `VARCHAR(10)`), in upper or lower case. It is the value that
 * counts, not what the file declares, and no width is checked; `float` and `number` take integers too. Missing values are
 * ignored.
 *
 * @example
 * { column: price, type_: float }
 */
export const expectColumnValuesToBeOfType = columnMapExpectation({
  type: 'expect_column_values_to_be_of_type',
  params: z.strictObject({ column, type_: typeName.describe('Name of the type.'), mostly }),
  shorthand: { key: 'type', params: (column, value) => ({ column, type_: value }) },
  considered: ({ type_ }, column) => hasType(column, [parseTypeName(type_)]),
  unexpected: ({ type_ }, column) => isOfNone(column, [parseTypeName(type_)]),
  hint({ column, type_ }, tables) {
    const isGuessed = tables.get('sample')?.artifact?.format === 'csv'
    const isOther = columnOf(tables, 'sample', column).type !== 'string'
    return isGuessed && isOther && parseTypeName(type_) === 'string'
      ? `CSV files name no types: --types ${quoteForShell(`${column}=string`)}`
      : null
  },
  broken: ({ type_ }) => `are not of type ${parseTypeName(type_)}`,
  kept: ({ type_ }) => `are of type ${parseTypeName(type_)}`,
})
