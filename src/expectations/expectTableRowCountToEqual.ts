import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { rowCount } from '../metrics/rowCount.ts'

/**
 * Expects the sample to have exactly this number of rows.
 *
 * @example
 * { value: 120 }
 */
export const expectTableRowCountToEqual = expectation({
  type: 'expect_table_row_count_to_equal',
  params: z.strictObject({ value: z.int().min(0).describe('Number of rows.') }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({ rows: rowCount('sample') }),
  judge: ({ value }, { rows }) => ({
    status: rows === value ? 'pass' : 'fail',
    message: `${formatCount(rows, 'row')}${rows === value ? '' : `; expected ${formatCount(value)}`}`,
    expected: value,
    observed: rows,
  }),
})
