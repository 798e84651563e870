import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { typeName, parseTypeName } from '../columns/typeName.ts'
import { hasType, isOfNone, type ValueType } from '../columns/valueType.ts'

/**
 * Expects every value of a column to be of one of several types: integer, float, number, string, boolean, date or
 * timestamp, or what pandas, Spark or SQL calls one of these. It is the value that counts, not what the file declares.
 * Missing values are ignored.
 *
 * @example
 * { column: price, type_list: [INTEGER, DOUBLE] }
 */
export const expectColumnValuesToBeInTypeList = columnMapExpectation({
  type: 'expect_column_values_to_be_in_type_list',
  params: z.strictObject({
    column,
    typeList: z.array(typeName).min(1).describe('Names of the types.'),
    mostly,
  }),
  shorthand: { key: 'types', params: (column, value) => ({ column, typeList: value }) },
  considered: ({ typeList }, column) => hasType(column, typesNamed(typeList)),
  unexpected: ({ typeList }, column) => isOfNone(column, typesNamed(typeList)),
  broken: ({ typeList }) => `are not of type ${typesNamed(typeList).join(' or ')}`,
  kept: ({ typeList }) => `are of type ${typesNamed(typeList).join(' or ')}`,
})

const typesNamed = (names: readonly string[]): readonly ValueType[] => [...new Set(names.map(parseTypeName))]
