import { z } from 'zod'
import { mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { column as cell, inTable, literal } from '../sql/ast.ts'

/**
 * Expects no row to be in another table too, compared over these columns; NULL is like NULL. With the reference as the
 * other table it finds leakage: rows of the training data in the test data.
 *
 * @example
 * { column_list: [order_id, ordered_at], other_table: reference }
 */
export const expectTableRowsToNotBeInOtherTable = rowMapExpectation({
  type: 'expect_table_rows_to_not_be_in_other_table',
  params: z.strictObject({
    columnList: z.array(z.string()).min(1).describe('Columns that identify a row.'),
    otherTable: z.string().min(1).default('reference').describe('Name of the other table.'),
    mostly,
  }),
  columns: ({ columnList }) => columnList,
  others: ({ columnList, otherTable }) => [{ table: otherTable, columns: columnList }],
  considered: () => literal(true),
  unexpected: ({ columnList, otherTable }) => inTable(columnList.map(cell), otherTable, columnList),
  counted: 'rows',
  broken: ({ otherTable }) => `are in the table ${otherTable} too`,
  kept: ({ otherTable }) => `are in this table and not in ${otherTable}`,
})
