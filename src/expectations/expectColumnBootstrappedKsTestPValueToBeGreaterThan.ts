import { z } from 'zod'
import { presentNumber } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { bootstrappedKs } from '../metrics/bootstrappedKs.ts'
import { notNumbers } from '../metrics/notNumbers.ts'
import { requireNumbers } from '../columns/requireNumbers.ts'
import { column, significance } from './params/columnParams.ts'
import { edgesOf, partitionObject } from './params/partitionObject.ts'
import { formatNumber } from '../text/formatNumber.ts'

const bins = partitionObject.superRefine(({ bins, tailWeights = [] }, context) => {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message })
  if (!bins) refuse('this is a test of bins: give bins, not values')
  if (bins?.map(Number).some((edge) => !Number.isFinite(edge))) refuse('the edges must be finite')
  if (tailWeights.some((weight) => weight > 0)) refuse('the tails must have no weight')
})

/**
 * Expects a column of numbers to be distributed over bins by shares that are known, and evenly within each bin. Small
 * samples are drawn from the column over and over, and each is tested by Kolmogorov-Smirnov: the share of those that do
 * not contradict, which Great Expectations calls a p-value, is above `p`. The same `seed` draws the same values.
 * Missing values are ignored.
 *
 * @example
 * { column: price, partition_object: { bins: [5, 20, 35, 50], weights: [0.33, 0.34, 0.33] } }
 */
export const expectColumnBootstrappedKsTestPValueToBeGreaterThan = expectation({
  type: 'expect_column_bootstrapped_ks_test_p_value_to_be_greater_than',
  params: z.strictObject({
    column,
    partitionObject: bins.describe('Bins and their shares.'),
    p: significance,
    bootstrapSamples: z.int().min(1).max(1_000_000).default(1000).describe('Number of bootstrap samples.'),
    bootstrapSampleSize: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('Values per bootstrap sample. Default: 2 × number of bins.'),
    seed: z.int().default(0).describe('Random seed.'),
  }),
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics(params, tables) {
    const column = columnOf(tables, 'sample', params.column)
    const { partitionObject, p, bootstrapSamples, bootstrapSampleSize, seed } = params
    return {
      invalid: notNumbers('sample', column),
      retained: bootstrappedKs({
        of: presentNumber(column),
        bins: edgesOf(partitionObject) ?? [],
        weights: partitionObject.weights,
        alpha: p,
        resamples: bootstrapSamples,
        resampleSize: bootstrapSampleSize,
        seed,
      }),
    }
  },
  judge({ p }, { invalid, retained }) {
    requireNumbers(invalid, 'test')
    if (retained === null) return { status: 'fail', message: 'has no values to test' }
    const pass = retained > p
    return {
      status: pass ? 'pass' : 'fail',
      message: `the numbers ${pass ? 'may' : 'do not'} follow the bins: a share of ${formatNumber(retained)} of the samples drawn does, ${pass ? '' : 'not '}above ${p}`,
      expected: { p },
      observed: retained,
    }
  },
})
