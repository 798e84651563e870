import { z } from 'zod'
import { checkBounds, isInside, numberBoundsShape, range } from './params/bounds.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { correlation } from '../metrics/correlation.ts'
import { notNumbers } from '../metrics/notNumbers.ts'
import { requireNumbers } from '../columns/requireNumbers.ts'
import { columnA, columnB } from './params/columnParams.ts'
import { formatNumber } from '../text/formatNumber.ts'

/**
 * Expects the correlation of two columns of numbers, from -1 to 1, to lie between `minValue` and `maxValue`: Pearson's, of
 * the numbers themselves, or Spearman's, of their ranks. Rows in which one of the two is missing are ignored. There is none
 * where a column is constant, or has infinite values that are not ranked, which fails.
 *
 * @example
 * { column_A: quantity, column_B: total, min_value: 0.5 }
 */
export const expectColumnPairCorrelationToBeBetween = expectation({
  type: 'expect_column_pair_correlation_to_be_between',
  params: z
    .strictObject({
      columnA,
      columnB,
      method: z
        .enum(['pearson', 'spearman'])
        .default('pearson')
        .describe('Correlation: `pearson` of the numbers, `spearman` of their ranks.'),
      ...numberBoundsShape,
    })
    .superRefine(checkBounds),
  tables: ['sample'],
  columns: ({ columnA, columnB }) => [columnA, columnB],
  metrics({ columnA, columnB, method }, tables) {
    const [a, b] = [columnOf(tables, 'sample', columnA), columnOf(tables, 'sample', columnB)]
    return {
      invalid: notNumbers('sample', a, b),
      found: correlation('sample', [a, b], method),
    }
  },
  judge(params, { invalid, found: { pairs, coefficient } }) {
    requireNumbers(invalid, 'correlation')
    const expected = { minValue: params.minValue, maxValue: params.maxValue }
    if (pairs < 2 || coefficient === null)
      return {
        status: 'fail',
        message: 'fewer than two rows have both values, so there is no correlation',
        expected,
      }
    if (Number.isNaN(coefficient))
      return {
        status: 'fail',
        message: 'a column is constant or infinite, so there is no correlation',
        expected,
      }
    const inside = isInside(coefficient, params)
    return {
      status: inside ? 'pass' : 'fail',
      message: `the ${params.method === 'pearson' ? 'Pearson' : 'Spearman'} correlation ${formatNumber(coefficient, 6)} is ${inside ? 'inside' : 'outside'} ${range(params)}`,
      expected,
      observed: coefficient,
    }
  },
})
