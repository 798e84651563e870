import { z } from 'zod'
import { isPresent } from '../sql/cell.ts'
import { ignoreRowIf, rowsToCheck } from './params/ignoreRowIf.ts'
import { columnList, mostly } from './params/columnParams.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { column as cell, compare, literal, when, window } from '../sql/ast.ts'

/**
 * Expects no two rows to have the same values in these columns, taken together; each row that does is unexpected. Two
 * missing values are the same. Rows in which all of them are missing are ignored, unless `ignoreRowIf` says otherwise.
 *
 * @example
 * { column_list: [customer_id, ordered_at] }
 */
export const expectCompoundColumnsToBeUnique = rowMapExpectation({
  type: 'expect_compound_columns_to_be_unique',
  params: z.strictObject({ columnList: columnList(1), ignoreRowIf, mostly }),
  counted: 'rows',
  columns: ({ columnList }) => columnList,
  considered: ({ ignoreRowIf }, columns) => rowsToCheck(ignoreRowIf, columns),
  unexpected: (_, columns) =>
    compare(
      window('count', null, {
        partitionBy: columns.map((column) => when(isPresent(column), cell(column.name))),
      }),
      '>',
      literal(1),
    ),
  broken: ({ columnList }) => `are not unique by ${columnList.join(', ')}`,
  kept: ({ columnList }) => `are unique by ${columnList.join(', ')}`,
})
