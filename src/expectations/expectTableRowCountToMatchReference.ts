import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { rowCount } from '../metrics/rowCount.ts'

const ratio = z.number().min(0).optional()

/**
 * Expects the sample to have about the number of rows of the reference: their ratio, sample to reference, lies between
 * `minRatio` and `maxRatio`, both inclusive. Without either the ratio is reported.
 *
 * @example
 * { min_ratio: 0.5, max_ratio: 2 }
 */
export const expectTableRowCountToMatchReference = expectation({
  type: 'expect_table_row_count_to_match_reference',
  params: z
    .strictObject({
      minRatio: ratio.describe('Smallest ratio allowed. Default: `0`.'),
      maxRatio: ratio.describe('Largest ratio allowed. Default: none.'),
    })
    .refine(({ minRatio = 0, maxRatio = Infinity }) => minRatio <= maxRatio, {
      path: ['minRatio'],
      message: 'is above maxRatio',
    }),
  tables: ['reference', 'sample'],
  columns: () => [],
  metrics: () => ({ reference: rowCount('reference'), sample: rowCount('sample') }),
  judge({ minRatio = 0, maxRatio = Infinity }, { reference, sample }) {
    const expected = { minRatio, maxRatio }
    if (reference === 0)
      return { status: 'unchecked', message: 'the reference has no rows to compare with', expected }
    const found = sample / reference
    const inside = found >= minRatio && found <= maxRatio
    const range = `a ratio from ${minRatio}${maxRatio === Infinity ? '' : ` to ${maxRatio}`}`
    return {
      status: inside ? 'pass' : 'fail',
      message: `${formatCount(sample, 'row')}, ${formatNumber(found)} times the ${formatCount(reference)} of the reference${inside ? '' : `; expected ${range}`}`,
      expected,
      observed: { reference, sample, ratio: found },
    }
  },
})
