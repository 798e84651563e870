import { z } from 'zod'
import { comparable, isNotTrue } from '../columns/comparable.ts'
import { ignorePairIf, rowsToCheck } from './params/ignoreRowIf.ts'
import { columnA, columnB, mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { compare } from '../sql/ast.ts'

/**
 * Expects the value of column A to be above that of column B in every row; with `orEqual`, above or equal. Numbers and
 * times are compared as such, also if one of the columns is text; everything else as text. Rows in which both values
 * are missing are ignored, unless `ignoreRowIf` says otherwise; where one is missing, A is not above B.
 *
 * @example
 * { column_A: total, column_B: price, or_equal: true }
 */
export const expectColumnPairValuesAToBeGreaterThanB = rowMapExpectation({
  type: 'expect_column_pair_values_a_to_be_greater_than_b',
  params: z.strictObject({
    columnA,
    columnB,
    orEqual: z.boolean().default(false).describe('Whether equal values pass.'),
    ignoreRowIf: ignorePairIf,
    mostly,
  }),
  counted: 'pairs',
  columns: ({ columnA, columnB }) => [columnA, columnB],
  considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
  unexpected({ orEqual }, [a, b]) {
    const [x, y] = comparable([a!, b!])
    return isNotTrue(compare(x, orEqual ? '>=' : '>', y))
  },
  broken: ({ columnA, columnB, orEqual }) => `do not have ${columnA} ${orEqual ? '≥' : '>'} ${columnB}`,
  kept: ({ columnA, columnB, orEqual }) => `have ${columnA} ${orEqual ? '≥' : '>'} ${columnB}`,
})
