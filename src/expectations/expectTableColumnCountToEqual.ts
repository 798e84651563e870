import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

/**
 * Expects the sample to have exactly this number of columns.
 *
 * @example
 * { value: 15 }
 */
export const expectTableColumnCountToEqual = expectation({
  type: 'expect_table_column_count_to_equal',
  params: z.strictObject({ value: z.int().min(0).describe('Number of columns.') }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ value }, _, tables) {
    const observed = tables.get('sample')?.columns.length ?? 0
    return {
      status: observed === value ? 'pass' : 'fail',
      message: `${formatCount(observed, 'column')}${observed === value ? '' : `; expected ${formatCount(value)}`}`,
      expected: value,
      observed,
    }
  },
})
