import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { bucketEdges, bucketsBetween } from '../../../src/stats/binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../../../src/stats/binning/bucketRequest.ts'
import { ranksByCounting, type RankedValues, type Ranks } from '../../../src/stats/binning/ranksByCounting.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { answerBuckets } from '../answerBuckets.ts'
import { anySamples } from '../samples.ts'

function* ranked(
  edges: Float64Array,
  ranks: Ranks,
  most: number,
): Generator<BucketRequest, RankedValues, BucketAnswer> {
  const counts = yield { kind: 'counts', edges }
  return yield* ranksByCounting(bucketsBetween(edges, counts), ranks, { most })
}

const sorted = (...samples: Float64Array[]): Float64Array =>
  Float64Array.of(...samples.flatMap((values) => [...values]))
    .sort()
    .map((value) => value + 0)

function expectRanked(x: Float64Array, y: Float64Array, first: number, most: number): number {
  const all = { x: sorted(x), y: sorted(y), both: sorted(x, y) }
  const ranks = {
    x: [0, x.length - 1],
    y: [Math.floor(y.length / 2)],
    both: [0, Math.floor((x.length + y.length) / 3)],
  }
  const { result, fetched } = answerBuckets(ranked(bucketEdges(x.subarray(0, first)), ranks, most), x, y)
  for (const sample of ['x', 'y', 'both'] as const)
    for (const rank of ranks[sample]) expect(result[sample].get(rank)! + 0).toBe(all[sample][rank])
  return fetched
}

it('finds the values at ranks of any samples, wherever the first edges are', () => {
  fc.assert(
    fc.property(anySamples, fc.nat(10), fc.nat(40), ([x, y], first, most) => {
      expectRanked(x, y, first, most)
    }),
    { numRuns: 200 },
  )
})

it('fetches few of many values', () => {
  const random = seededRandom(3, 'ranks by counting')
  const x = Float64Array.from({ length: 20_000 }, () => Math.exp(10 * random()))
  const y = Float64Array.from({ length: 30_000 }, () => Math.floor(100 * random()))
  expect(expectRanked(x, y, 50, 500)).toBeLessThanOrEqual(500)
})
