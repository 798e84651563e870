import { z } from 'zod'
import { comparable, isNotTrue } from '../columns/comparable.ts'
import { ignorePairIf, rowsToCheck } from './params/ignoreRowIf.ts'
import { columnA, columnB, mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { compare } from '../sql/ast.ts'

/**
 * Expects the values of two columns to be equal in every row. Numbers and times are compared as such, also if one of
 * the columns is text; everything else as text. Rows in which both values are missing are ignored, unless `ignoreRowIf`
 * says otherwise; a missing value equals nothing.
 *
 * @example
 * { column_A: total, column_B: price, mostly: 0.2 }
 */
export const expectColumnPairValuesToBeEqual = rowMapExpectation({
  type: 'expect_column_pair_values_to_be_equal',
  params: z.strictObject({ columnA, columnB, ignoreRowIf: ignorePairIf, mostly }),
  counted: 'pairs',
  columns: ({ columnA, columnB }) => [columnA, columnB],
  considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
  unexpected(_, [a, b]) {
    const [x, y] = comparable([a!, b!])
    return isNotTrue(compare(x, '=', y))
  },
  broken: ({ columnA, columnB }) => `do not have ${columnA} = ${columnB}`,
  kept: ({ columnA, columnB }) => `have ${columnA} = ${columnB}`,
})
