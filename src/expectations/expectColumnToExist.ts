import { z } from 'zod'
import { didYouMean } from '../text/didYouMean.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import { expectation } from '../core/expectation.ts'
import { column } from './params/columnParams.ts'

/**
 * Expects the sample to have a column of this name; with `columnIndex`, at this 0-based position.
 *
 * @example
 * { column: order_id, column_index: 0 }
 */
export const expectColumnToExist = expectation({
  type: 'expect_column_to_exist',
  params: z.strictObject({
    column,
    columnIndex: z.int().min(0).optional().describe('Expected position of the column, counted from 0.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ column, columnIndex }, _, tables) {
    const names = columnsAndFields(tables.get('sample')).map(({ name }) => name)
    const found = names.indexOf(column)
    const expected = { column, ...(columnIndex !== undefined && { columnIndex }) }
    if (found < 0)
      return { status: 'fail', message: `is not in the sample${didYouMean(column, names)}`, expected }
    if (columnIndex === undefined || columnIndex === found)
      return { status: 'pass', message: 'is in the sample', expected, observed: { columnIndex: found } }
    const message = `is column ${found} of the sample, counted from 0; expected it at ${columnIndex}`
    return { status: 'fail', message, expected, observed: { columnIndex: found } }
  },
})
