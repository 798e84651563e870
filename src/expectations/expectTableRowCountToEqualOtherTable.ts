import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { rowCount } from '../metrics/rowCount.ts'

/**
 * Expects the sample to have the same number of rows as another table: `reference`, or one that the suite names under
 * `tables`.
 *
 * @example
 * { other_table_name: reference }
 */
export const expectTableRowCountToEqualOtherTable = expectation({
  type: 'expect_table_row_count_to_equal_other_table',
  params: z.strictObject({
    otherTableName: z.string().min(1).describe('Name of the other table.'),
  }),
  tables: ['sample'],
  columns: () => [],
  others: ({ otherTableName }) => [{ table: otherTableName, columns: [] }],
  metrics: ({ otherTableName }) => ({ rows: rowCount('sample'), otherRows: rowCount(otherTableName) }),
  judge({ otherTableName }, { rows, otherRows }) {
    const same = rows === otherRows
    const found = formatCount(rows, 'row')
    return {
      status: same ? 'pass' : 'fail',
      message: same
        ? `${found}, the same number as ${otherTableName}`
        : `${found}; expected ${formatCount(otherRows)}, the same number as ${otherTableName}`,
      expected: otherRows,
      observed: { self: rows, other: otherRows },
    }
  },
})
