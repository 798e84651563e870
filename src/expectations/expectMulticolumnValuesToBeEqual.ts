import { z } from 'zod'
import { differ } from '../columns/comparable.ts'
import { neighbours } from '../columns/columnPairs.ts'
import { ignoreNoRow, rowsToCheck } from './params/ignoreRowIf.ts'
import { columnList, mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { or } from '../sql/ast.ts'

/**
 * Expects these columns to have one and the same value in every row. Numbers and times are compared as such, also if
 * one of the columns is text; everything else as text. Two missing values are the same, a missing value and another are
 * not; no row is ignored, unless `ignoreRowIf` says otherwise.
 *
 * @example
 * { column_list: [price, total], where: quantity = 1 }
 */
export const expectMulticolumnValuesToBeEqual = rowMapExpectation({
  type: 'expect_multicolumn_values_to_be_equal',
  params: z.strictObject({ columnList: columnList(2), ignoreRowIf: ignoreNoRow, mostly }),
  counted: 'rows',
  columns: ({ columnList }) => columnList,
  considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
  unexpected: (_, columns) => or(...neighbours(columns).map(differ)),
  broken: ({ columnList }) => `do not have ${columnList.join(' = ')}`,
  kept: ({ columnList }) => `have ${columnList.join(' = ')}`,
})
