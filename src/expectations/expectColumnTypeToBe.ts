import { z } from 'zod'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { notTested } from '../core/notTested.ts'
import { column } from './params/columnParams.ts'
import { isType } from '../columns/typeName.ts'

/**
 * Expects a column to be of a type as a whole: what the file declares, or, where files declare nothing (CSV, JSON), the
 * narrowest type that all its values have. `type_` is integer, float, number, string, boolean, date or timestamp, or what
 * pandas, Spark or SQL calls one of these, without its width; or the engine's own name of any type, e.g. `INTEGER[]`. A
 * column without any value has no type to check.
 *
 * @example
 * { column: quantity, type_: BIGINT }
 */
export const expectColumnTypeToBe = expectation({
  type: 'expect_column_type_to_be',
  params: z.strictObject({ column, type_: z.string().min(1).describe('Name of the type.') }),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics: () => ({}),
  judge(params, _, tables) {
    const found = columnOf(tables, 'sample', params.column)
    if (found.type === 'null') return notTested('there are no values')
    const isSo = isType(found, params.type_)
    const observed = found.type === 'other' ? found.nativeType : found.type
    return {
      status: isSo ? 'pass' : 'fail',
      message: `is of type ${observed}${isSo ? '' : `; expected ${params.type_}`}`,
      expected: params.type_,
      observed,
    }
  },
})
