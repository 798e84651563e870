import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { fillBatchQuery } from './base/fillBatchQuery.ts'
import { selectedRows } from '../metrics/selectedRows.ts'

const shown = 5

/**
 * Expects a SELECT to give no rows: each one it gives is unexpected. It may read the tables `sample` and `reference`
 * and others that the suite names; `{batch}` stands for the sample. It can change nothing and read no file.
 *
 * @example
 * { unexpected_rows_query: 'SELECT * FROM {batch} WHERE shipped_on < CAST(ordered_at AS DATE)' }
 */
export const unexpectedRowsExpectation = expectation({
  type: 'unexpected_rows_expectation',
  params: z.strictObject({
    unexpectedRowsQuery: z
      .string()
      .min(1)
      .describe('SELECT of the unexpected rows, e.g. `SELECT * FROM sample WHERE tip > fare`.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: ({ unexpectedRowsQuery }) => ({
    selected: selectedRows(fillBatchQuery(unexpectedRowsQuery), shown),
  }),
  judge(_, { selected: { count, first } }, __, reveal) {
    if (count === 0) return { status: 'pass', message: 'the query gives no rows', observed: 0 }
    return {
      status: 'fail',
      message: `the query gives ${count} ${count === 1 ? 'row' : 'rows'}; expected none`,
      expected: 0,
      observed: reveal ? { rows: count, first } : { rows: count },
    }
  },
})
