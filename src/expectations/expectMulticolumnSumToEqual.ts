import { z } from 'zod'
import { asNumber } from '../sql/cell.ts'
import { isTime, type Column } from '../sql/column.ts'
import { resultDigits } from '../conditions/resultDigits.ts'
import { isNotTrue } from '../columns/comparable.ts'
import { ignoreRowIf, rowsToCheck } from './params/ignoreRowIf.ts'
import { columnList, mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { call, column as cell, compare, literal, tryCast, type Expr } from '../sql/ast.ts'

/**
 * Expects the sum of these columns to be `sumTotal` in every row: exactly for integers, decimals and numbers of text files
 * with up to 15 digits, and for floats as doubles add up from left to right. Rows in which all values are missing are ignored, unless `ignoreRowIf` says otherwise; where
 * some are missing, or are text that isn't a number, there is no sum.
 *
 * @example
 * { column_list: [price, total], sum_total: 35.68, where: order_id = 5000 }
 */
export const expectMulticolumnSumToEqual = rowMapExpectation({
  type: 'expect_multicolumn_sum_to_equal',
  params: z.strictObject({
    columnList: columnList(1),
    sumTotal: z.number().describe('Expected sum.'),
    ignoreRowIf,
    mostly,
  }),
  counted: 'rows',
  columns: ({ columnList }) => columnList,
  considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
  arithmetic: ({ columnList }) => columnList,
  unexpected({ sumTotal }, columns) {
    const sum = columns.map(addend).reduce((total, next) => call('add', total, next))
    const digits = columns.map((column) => column.digits).reduce((a, b) => resultDigits('add', a, b))
    const isRounded = digits && columns.some(({ type }) => type === 'float')
    return isNotTrue(
      compare(isRounded ? call('round', sum, literal(digits.places)) : sum, '=', literal(sumTotal)),
    )
  },
  broken: ({ columnList, sumTotal }) => `do not have ${columnList.join(' + ')} = ${sumTotal}`,
  kept: ({ columnList, sumTotal }) => `have ${columnList.join(' + ')} = ${sumTotal}`,
})

function addend(column: Column): Expr {
  const { name, type } = column
  if (type === 'boolean' || isTime(column))
    throw new Error(`column "${name}" is of type ${type}; only numbers have a sum`)
  return type === 'integer' ? tryCast(cell(name), 'integer') : asNumber(column)
}
