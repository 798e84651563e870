import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { answerInBlocks } from '../../../src/stats/binning/answerInBlocks.ts'
import type { SampleAnswer, SampleRequest } from '../../../src/stats/binning/bucketRequest.ts'
import { gridEdges } from '../../../src/stats/binning/gridEdges.ts'
import { doubleAt, doubleRank } from '../../../src/stats/numeric/doubleRank.ts'
import { answerOf } from '../answerBuckets.ts'

/** The numbers in blocks of three, with NaN among them, in a buffer that is used again. */
function inBlocks(request: SampleRequest, numbers: Float64Array): SampleAnswer {
  const answer = answerInBlocks(request)
  const block = new Float64Array(4)
  for (let at = 0; at < numbers.length; at += 3) {
    const part = numbers.subarray(at, at + 3)
    block.set([...part, NaN])
    answer.add(block, part.length + 1)
  }
  return answer.done()
}

/** Ties, infinities, both zeros, subnormals, neighbours, and many in one binade. */
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE),
  fc.integer({ min: -5, max: 5 }).map((steps) => doubleAt(doubleRank(1.5) + BigInt(steps))),
  fc.integer({ min: 0, max: 999 }).map((code) => 1e9 + code),
)
const numbers = fc.array(number, { maxLength: 60 }).map((values) => Float64Array.from(values))
/** Adding 0 turns -0 into 0. */
const edgesOf = (values: Float64Array): Float64Array =>
  Float64Array.from(new Set([...values, Infinity].map((value) => value + 0))).sort()

it('counts numbers between any edges, and knows bounds of each bucket', () => {
  fc.assert(
    fc.property(numbers, numbers, ([...edgeValues], values) => {
      const edges = edgesOf(Float64Array.from(edgeValues))
      const answer = inBlocks({ kind: 'counts', edges }, values)
      expect(answer.numbers).toEqual(answerOf({ kind: 'counts', edges }, values))
      expectBounds(answer, edges, values)
    }),
  )
})

it('counts numbers in the cells of a grid, and knows the lowest and the highest', () => {
  fc.assert(
    fc.property(numbers, numbers, (sample, values) => {
      const edges = gridEdges(sample, 2 ** 10)
      const answer = inBlocks({ kind: 'counts', edges }, values)
      expect(answer.numbers).toEqual(answerOf({ kind: 'counts', edges }, values))
      expectBounds(answer, edges, values)
      if (values.length === 0) return
      const first = answer.numbers.findIndex((count) => count > 0)
      expect(answer.ranges!.low[first]! + 0).toBe(Math.min(...values) + 0)
      const last = answer.numbers.findLastIndex((count) => count > 0)
      expect(answer.ranges!.high[last]! + 0).toBe(Math.max(...values) + 0)
    }),
    { numRuns: 30 },
  )
})

it('counts those of some buckets, with the lowest and the highest of each', () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.boolean()), numbers, (edgeValues, chosen, values) => {
      const edges = edgesOf(edgeValues)
      const wanted = Uint8Array.from(edges, (_, i) => (chosen[i % chosen.length] ? 1 : 0))
      const { numbers: counts, ranges } = inBlocks({ kind: 'counts', edges, wanted }, values)
      const all = answerOf({ kind: 'counts', edges }, values)
      for (const [bucket, isWanted] of wanted.entries()) {
        if (isWanted === 0) continue
        expect(counts[bucket]).toBe(all[bucket])
        const inside = [...values].filter(
          (value) => value <= edges[bucket]! && !(value <= edges[bucket - 1]!),
        )
        expect(ranges!.low[bucket]! + 0).toBe(Math.min(...inside) + 0)
        expect(ranges!.high[bucket]! + 0).toBe(Math.max(...inside) + 0)
      }
    }),
  )
})

it('reads the numbers in some intervals', () => {
  fc.assert(
    fc.property(numbers, numbers, (edgeValues, values) => {
      const edges = edgesOf(edgeValues)
      const within = Array.from({ length: edges.length >> 1 }, (_, i) => ({
        above: edges[2 * i]!,
        upTo: edges[2 * i + 1]!,
      }))
      const expected = answerOf({ kind: 'values', within, total: 0 }, values)
      const request = { kind: 'values' as const, within, total: expected.length }
      expect(inBlocks(request, values)).toEqual({ numbers: expected })
    }),
  )
})

it('notices that there are other values than were counted', () => {
  const request = { kind: 'values' as const, within: [{ above: 0, upTo: 5 }], total: 2 }
  expect(() => inBlocks(request, Float64Array.of(1, 7))).toThrow('the data changed while it was counted')
  expect(() => inBlocks(request, Float64Array.of(1, 2, 3))).toThrow('the data changed while it was counted')
})

function expectBounds(
  { numbers: counts, ranges }: SampleAnswer,
  edges: Float64Array,
  values: Float64Array,
): void {
  for (const [bucket, count] of counts.entries()) {
    if (count === 0) continue
    const inside = [...values].filter((value) => value <= edges[bucket]! && !(value <= edges[bucket - 1]!))
    expect(ranges!.low[bucket]).toBeLessThanOrEqual(Math.min(...inside))
    expect(ranges!.high[bucket]).toBeGreaterThanOrEqual(Math.max(...inside))
  }
}
