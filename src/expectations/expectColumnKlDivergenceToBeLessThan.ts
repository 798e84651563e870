import { z } from 'zod'
import { classCell, presentNumber } from '../sql/cell.ts'
import { classShares, type ClassShares } from './base/classShares.ts'
import { columnOf } from '../columns/columnOf.ts'
import { expectation } from '../core/expectation.ts'
import { messageOf } from '../errors/messageOf.ts'
import { binCounts, type BinCounts } from '../metrics/binCounts.ts'
import { classCounts } from '../metrics/classCounts.ts'
import { notNumbers } from '../metrics/notNumbers.ts'
import { requireNumbers } from '../columns/requireNumbers.ts'
import { column } from './params/columnParams.ts'
import { edgesOf, partitionObject } from './params/partitionObject.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { expectedShares } from '../stats/binning/expectedShares.ts'
import { klDivergence } from '../stats/distances/klDivergence.ts'
import { expectedPartition, observedPartition, sharesOf, type Partition } from '../stats/binning/partition.ts'
import { sum } from '../stats/numeric/sum.ts'

const holdout = z.number().min(0).max(1).default(0)
const params = z
  .strictObject({
    column,
    partitionObject: partitionObject.describe('Expected distribution: classes or bins, with their shares.'),
    threshold: z.number().min(0).describe('Largest divergence allowed, in nats.'),
    bucketizeData: z
      .boolean()
      .default(true)
      .describe('Whether numbers are sorted into bins. Required with bins.'),
    tailWeightHoldout: holdout.describe(
      'Share set aside for classes that are not listed, or outside the bins.',
    ),
    internalWeightHoldout: holdout.describe('Share set aside for bins of weight 0.'),
  })
  .superRefine((given, context) => {
    const problem = problemOf(given)
    if (problem !== null) context.addIssue({ code: 'custom', message: problem })
  })

type Params = z.output<typeof params>

/**
 * Expects the classes of a column, or the bins of its numbers, to have shares that are known: the Kullback-Leibler
 * divergence of the shares observed from those expected is at most `threshold`. Missing values are ignored. The
 * divergence is infinite, and so above any threshold, where something occurs that has no share; holdouts leave it some.
 *
 * @example
 * { column: country, partition_object: { values: [DE, FR, GB, US], weights: [0.25, 0.25, 0.25, 0.25] }, threshold: 0.1 }
 */
export const expectColumnKlDivergenceToBeLessThan = expectation({
  type: 'expect_column_kl_divergence_to_be_less_than',
  params,
  tables: ['sample'],
  columns: ({ column }) => [column],
  metrics(given, tables) {
    const column = columnOf(tables, 'sample', given.column)
    const edges = edgesOf(given.partitionObject)
    return {
      ...(edges && {
        bins: binCounts('sample', presentNumber(column), edges),
        invalid: notNumbers('sample', column),
      }),
      ...(!edges && { classes: classCounts('sample', classCell(column)) }),
    }
  },
  judge(given, { bins, invalid, classes }, tables) {
    requireNumbers(invalid ?? 0, 'bin')
    const column = columnOf(tables, 'sample', given.column)
    const divergence = bins
      ? divergenceOfBins(given, bins)
      : divergenceOfClasses(given, classShares(column, classes!, given.partitionObject))
    if (divergence === null) return { status: 'fail', message: 'has no values, so no KL divergence' }
    const inside = divergence <= given.threshold
    const shown = divergence === Infinity ? 'infinite' : formatNumber(divergence)
    return {
      status: inside ? 'pass' : 'fail',
      message: `the KL divergence is ${shown}, ${inside ? 'not ' : ''}above ${given.threshold}`,
      expected: { threshold: given.threshold },
      observed: divergence === Infinity ? null : divergence,
    }
  },
})

function problemOf({ partitionObject, bucketizeData, ...given }: Params): string | null {
  if (given.tailWeightHoldout + given.internalWeightHoldout > 1) return 'the holdouts add up to more than 1'
  if (partitionObject.values && given.internalWeightHoldout > 0)
    return 'internal_weight_holdout is for bins, not for classes'
  if (partitionObject.values) return null
  if (!bucketizeData) return 'bucketize_data must be true where there are bins'
  try {
    expectedOf({ partitionObject, ...given })
    return null
  } catch (cause) {
    return messageOf(cause)
  }
}

const expectedOf = (given: Omit<Params, 'column' | 'threshold' | 'bucketizeData'>): Partition =>
  expectedPartition(
    { ...given.partitionObject, bins: edgesOf(given.partitionObject) ?? [] },
    { tail: given.tailWeightHoldout, internal: given.internalWeightHoldout },
  )

function divergenceOfBins(given: Params, counted: BinCounts): number | null {
  if (counted.below + sum(counted.counts) + counted.above === 0) return null
  const observed = observedPartition(edgesOf(given.partitionObject) ?? [], counted)
  return klDivergence(sharesOf(observed), sharesOf(expectedOf(given)))
}

const divergenceOfClasses = (given: Params, { counts, weights }: ClassShares): number | null =>
  klDivergence(counts, expectedShares(weights, given.tailWeightHoldout))
