import { z } from 'zod'
import { checkBounds } from './params/bounds.ts'
import { formatCountRange } from '../text/formatCountRange.ts'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

const columns = z.int().min(0).optional()

/**
 * Expects the number of columns of the sample to lie between `minValue` and `maxValue`, both inclusive.
 *
 * @example
 * { min_value: 10, max_value: 20 }
 */
export const expectTableColumnCountToBeBetween = expectation({
  type: 'expect_table_column_count_to_be_between',
  params: z
    .strictObject({
      minValue: columns.describe('Smallest number of columns allowed.'),
      maxValue: columns.describe('Largest number of columns allowed.'),
    })
    .superRefine(checkBounds),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ minValue = 0, maxValue = Infinity }, _, tables) {
    const observed = tables.get('sample')?.columns.length ?? 0
    const inside = observed >= minValue && observed <= maxValue
    return {
      status: inside ? 'pass' : 'fail',
      message: `${formatCount(observed, 'column')}${inside ? ',' : '; expected'} ${formatCountRange(minValue, maxValue)}`,
      expected: { minValue, maxValue },
      observed,
    }
  },
})
