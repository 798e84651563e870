import { describe, expect, it } from 'vitest'
import { histogram } from '../../../src/stats/binning/histogram.ts'
import {
  expectedPartition,
  observedPartition,
  sharesOf,
  type Partition,
  type PartitionObject,
} from '../../../src/stats/binning/partition.ts'
import { haveOracles, oracleLines } from '../../oracles.ts'
import { gxCases } from '../gxCases.ts'

interface Known {
  bins: number[]
  weights: number[]
  tail_weights: number[]
}
interface GxResult {
  id: string
  gx_result: { result: { details?: Record<string, Known> } }
}

function expectKnown({ bins, weights, tailWeights }: Partition, known: Known, name: string): void {
  expect(bins, name).toEqual(known.bins)
  for (const [own, other] of [
    [weights, known.weights],
    [tailWeights, known.tail_weights],
  ]) {
    expect(own, name).toHaveLength(other!.length)
    own!.forEach((weight, i) => expect(weight, name).toBeCloseTo(other![i]!, 14))
  }
}

describe('a partition', () => {
  it.each<[string, number[], number[], object, object]>([
    ['a partition has ascending bins, and one weight for each', [], [], {}, {}],
    ['a partition has ascending bins, and one weight for each', [0, 1], [0.5, 0.5], {}, {}],
    ['a partition has ascending bins, and one weight for each', [0, 1, 1], [0.5, 0.5], {}, {}],
    [
      'a partition with bins to infinity has no tail weights',
      [0, Infinity],
      [1],
      { tailWeights: [0, 0] },
      {},
    ],
    ['a tail weight holdout needs a partition without tails', [-Infinity, Infinity], [1], {}, { tail: 0.1 }],
    [
      'a tail weight holdout needs a partition without tails',
      [0, 1],
      [0.9],
      { tailWeights: [0, 0.1] },
      { tail: 0.1 },
    ],
  ])('is refused: %s', (message, bins, weights, rest, holdouts) => {
    const partition: PartitionObject = { bins, weights, ...rest }
    expect(() => expectedPartition(partition, holdouts)).toThrow(new RangeError(message))
  })

  it('gives its shares with tails', () => {
    expect(sharesOf(expectedPartition({ bins: [-Infinity, 0, 1], weights: [0.5, 0.5] }))).toEqual([
      0.5, 0.5, 0,
    ])
  })

  it.skipIf(!haveOracles)(
    'is that of Great Expectations: 17 cases (not run when the oracle folder is missing)',
    () => {
      const results = oracleLines<GxResult>('gx_results_1.2.0_pandas.jsonl')
      let checked = 0
      for (const { id, kwargs, data } of gxCases('expect_column_kl_divergence_to_be_less_than')) {
        const details = results.find((result) => result.id === id)?.gx_result.result.details
        const known = details?.['expected_partition']
        if (!known?.bins) continue
        const { bins, weights, tail_weights: tailWeights } = kwargs['partition_object'] as Known
        const tail = (kwargs['tail_weight_holdout'] as number | undefined) ?? 0
        const internal = (kwargs['internal_weight_holdout'] as number | undefined) ?? 0
        const given = { bins, weights, tailWeights: tailWeights as [number, number] | undefined }
        expectKnown(expectedPartition(given, { tail, internal }), known, id)
        const values = data[kwargs['column'] as string]!.filter((cell) => cell !== null) as number[]
        expectKnown(observedPartition(bins, histogram(values, bins)), details!['observed_partition']!, id)
        checked++
      }
      expect(checked).toBe(17)
    },
  )
})
