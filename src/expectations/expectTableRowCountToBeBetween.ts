import { z } from 'zod'
import { checkBounds } from './params/bounds.ts'
import { formatCountRange } from '../text/formatCountRange.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { rowCount } from '../metrics/rowCount.ts'

const rows = z.int().min(0).optional()

/**
 * Expects the number of rows of the sample to lie between `minValue` and `maxValue`, both inclusive.
 *
 * @example
 * { min_value: 100, max_value: 10000 }
 */
export const expectTableRowCountToBeBetween = expectation({
  type: 'expect_table_row_count_to_be_between',
  params: z
    .strictObject({
      minValue: rows.describe('Smallest number of rows allowed.'),
      maxValue: rows.describe('Largest number of rows allowed.'),
    })
    .superRefine(checkBounds),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({ rows: rowCount('sample') }),
  judge({ minValue = 0, maxValue = Infinity }, { rows }) {
    const inside = rows >= minValue && rows <= maxValue
    const found = formatCount(rows, 'row')
    return {
      status: inside ? 'pass' : 'fail',
      message: `${found}${inside ? ',' : '; expected'} ${formatCountRange(minValue, maxValue)}`,
      expected: { minValue, maxValue },
      observed: rows,
    }
  },
})
