import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { bucketEdges, bucketsBetween, type Bucket } from '../../../src/stats/binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../../../src/stats/binning/bucketRequest.ts'
import { ksBoundsByCounting, ksByCounting } from '../../../src/stats/tests/ksByCounting.ts'
import { ksStatistic } from '../../../src/stats/tests/ksStatistic.ts'
import { gridEdges } from '../../../src/stats/binning/gridEdges.ts'
import { answerBuckets, inOneBlock } from '../answerBuckets.ts'
import { anySamples } from '../samples.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

/** Counts between first edges, and then goes on with a search. */
function* fromCounts<V>(
  edges: Float64Array,
  search: (buckets: Iterable<Bucket>) => Generator<BucketRequest, V, BucketAnswer>,
): Generator<BucketRequest, V, BucketAnswer> {
  return yield* search(bucketsBetween(edges, yield { kind: 'counts', edges }))
}

const counted = (x: Float64Array, y: Float64Array, first: number, most: number) => {
  const edges = bucketEdges(Float64Array.of(...x.subarray(0, first)))
  return answerBuckets(
    fromCounts(edges, (buckets) => ksByCounting(buckets, { most })),
    x,
    y,
  )
}

const countedInBlocks = (x: Float64Array, y: Float64Array, first: number, most: number) =>
  answerBuckets(
    fromCounts(gridEdges(x.subarray(0, first), 500), (buckets) =>
      ksByCounting(buckets, { most, mostEdges: 2 ** 16 }),
    ),
    x,
    y,
    inOneBlock,
  )

const random = seededRandom(20, 'counting')
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const samples: Record<string, (moved: number) => number> = {
  normal: (moved) => moved + normal(),
  lognormal: (moved) => Math.exp(moved + 5 * normal()),
  'a thousand integers': (moved) => Math.floor(random() * (1000 + moved)),
  'mostly zero': (moved) => (random() < 0.7 + moved ? (random() < 0.5 ? 0 : -0) : normal()),
  outliers: (moved) => (random() < 0.001 ? 1e300 : moved + normal()),
  infinities: (moved) => (random() < 0.3 + moved ? Infinity : random() < 0.3 ? -Infinity : normal()),
  constant: () => 7,
}

describe('ksByCounting', () => {
  it('is null for an empty sample', () => {
    const none = new Float64Array()
    expect(counted(none, Float64Array.of(1), 1, 10).result).toBeNull()
    expect(counted(Float64Array.of(1), none, 1, 10).result).toBeNull()
  })

  it('agrees with the kernel on any samples, wherever the first edges are', () => {
    fc.assert(
      fc.property(anySamples, fc.nat(10), fc.nat(40), ([x, y], first, most) => {
        expect(counted(x, y, first, most).result).toEqual(ksStatistic(x, y))
      }),
      { numRuns: 200 },
    )
  })

  it.each(Object.entries(samples))('agrees with the kernel on many values: %s', (_, draw) => {
    for (const moved of [0, 0.05]) {
      const x = Float64Array.from({ length: 20_000 }, () => draw(0))
      const y = Float64Array.from({ length: 15_000 }, () => draw(moved))
      const { result, fetched, passes } = counted(x, y, 100, 1000)
      expect(result).toEqual(ksStatistic(x, y))
      expect(fetched).toBeLessThan(2000)
      expect(passes).toBeLessThan(12)
    }
  })

  it.each(Object.entries(samples))('needs few passes over values in blocks: %s', (_, draw) => {
    for (const moved of [0, 0.05]) {
      const x = Float64Array.from({ length: 20_000 }, () => draw(0))
      const y = Float64Array.from({ length: 15_000 }, () => draw(moved))
      // Sorted, so that the first values say nothing of the others.
      for (const values of [x, x.toSorted()]) {
        const { result, fetched, passes } = countedInBlocks(values, y, 100, 1000)
        expect(result).toEqual(ksStatistic(x, y))
        expect(fetched).toBeLessThan(2000)
        expect(passes).toBeLessThanOrEqual(5)
      }
    }
  })

  it('agrees with the kernel on any samples in blocks', () => {
    fc.assert(
      fc.property(anySamples, fc.nat(10), fc.nat(40), ([x, y], first, most) => {
        expect(countedInBlocks(x, y, first, most).result).toEqual(ksStatistic(x, y))
      }),
      { numRuns: 50 },
    )
  })

  it('fetches equal samples piece by piece, as each point may be the widest', () => {
    const x = Float64Array.from({ length: 10_000 }, normal)
    const { result, fetched } = counted(x, x, 2000, 1000)
    expect(result).toEqual(ksStatistic(x, x))
    expect(fetched).toBeLessThanOrEqual(1000)
  })

  it('notices that the data changed between two passes', () => {
    const x = Float64Array.from({ length: 2000 }, normal)
    const counts = { x: Float64Array.of(0, 2000), y: Float64Array.of(0, 2000) }
    const search = ksByCounting(bucketsBetween(bucketEdges(new Float64Array()), counts), { most: 10 })
    search.next()
    expect(() => search.next({ x: new Float64Array(2 ** 13 + 1), y: new Float64Array(2 ** 13 + 1) })).toThrow(
      'the data changed while it was counted',
    )
    expect(x.length).toBe(2000)
  })
})

describe('ksBoundsByCounting', () => {
  const bounded = (x: Float64Array, y: Float64Array, first: number, most: number) =>
    answerBuckets(
      fromCounts(bucketEdges(Float64Array.of(...x.subarray(0, first))), (buckets) =>
        ksBoundsByCounting(buckets, most),
      ),
      x,
      y,
    )

  it('is null for an empty sample', () => {
    expect(bounded(new Float64Array(), Float64Array.of(1), 1, 10).result).toBeNull()
  })

  it('holds the statistic of any samples, and fetches few values in all', () => {
    fc.assert(
      fc.property(anySamples, fc.nat(10), fc.nat(40), ([x, y], first, most) => {
        const { result, fetched } = bounded(x, y, first, most)
        const exact = ksStatistic(x, y)
        expect(result === null).toBe(exact === null)
        if (!result || !exact) return
        expect(result.least.d).toBeLessThanOrEqual(exact.d)
        expect(result.most.d).toBeGreaterThanOrEqual(exact.d)
        expect(fetched).toBeLessThanOrEqual(most)
      }),
      { numRuns: 200 },
    )
  })

  it.each(Object.entries(samples))('is exact where samples differ: %s', (_, draw) => {
    const x = Float64Array.from({ length: 20_000 }, () => draw(0))
    const y = Float64Array.from({ length: 15_000 }, () => draw(0.05))
    const { result, fetched } = bounded(x, y, 100, 1000)
    const exact = ksStatistic(x, y)
    expect(result).toEqual({ least: exact, most: exact })
    expect(fetched).toBeLessThanOrEqual(1000)
  })

  it('bounds the statistic of equal samples without their values', () => {
    const x = Float64Array.from({ length: 100_000 }, normal)
    const { result, fetched } = bounded(x, x, 1000, 1000)
    expect(result?.least.d).toBe(0)
    expect(result?.most.d).toBeGreaterThan(0)
    expect(result?.most.d).toBeLessThan(0.01)
    expect(fetched).toBe(0)
  })
})
