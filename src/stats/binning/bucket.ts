import { doubleAt, doubleBelow, doubleRank } from '../numeric/doubleRank.ts'
import type { BucketAnswer, Interval } from './bucketRequest.ts'

/** How many values of two samples lie above one number and up to another, and how many lie below them. */
export interface Bucket extends Interval {
  readonly x: number
  readonly y: number
  readonly xBefore: number
  readonly yBefore: number
}

/** Whether there is one double alone between the edges. */
export const isSingle = ({ above, upTo }: Bucket): boolean => above === upTo || doubleBelow(upTo) === above

/**
 * Edges for a first count of any values: some of them, in any order, with what is just below each of them, so that a frequent
 * value has a bucket for itself. All values lie between the first edge and the last.
 */
export function bucketEdges(values: Float64Array): Float64Array {
  const edges = new Set([-Infinity, Infinity])
  for (const value of values) {
    // Adding 0 turns -0 into 0.
    edges.add(value + 0)
    if (value > -Infinity) edges.add(doubleBelow(value))
  }
  return Float64Array.from(edges).sort()
}

/** Buckets between edges that ascend from -Infinity to Infinity, and what was counted in them. They are made as they are read. */
export const bucketsBetween = (edges: Float64Array, counts: BucketAnswer): Iterable<Bucket> => ({
  [Symbol.iterator]: () =>
    partsOf({ above: -Infinity, xBefore: 0, yBefore: 0 }, { edges, counts, from: 0, to: edges.length }),
})

/** Edges within some buckets, and which of the buckets between the edges are parts of them. */
export interface FinerEdges {
  readonly edges: Float64Array
  readonly wanted: Uint8Array
}

/**
 * Edges that cut buckets, which ascend, into about `most` parts: each bucket into more of them the more values it has, as evenly
 * as doubles lie.
 */
export function finerEdges(buckets: readonly Bucket[], most: number): FinerEdges {
  const total = buckets.reduce((values, { x, y }) => values + x + y, 0)
  const edges: number[] = []
  const wanted: number[] = []
  for (const { above, upTo, x, y } of buckets) {
    if (edges.at(-1) !== above) {
      edges.push(above)
      wanted.push(0)
    }
    const [low, high] = [doubleRank(above), doubleRank(upTo)]
    const cuts = BigInt(1 + Math.floor(((most - buckets.length) * (x + y)) / total))
    for (let cut = 1n; cut <= cuts; cut++) {
      const edge = doubleAt(low + ((high - low) * cut) / cuts)
      if (edge === edges.at(-1)) continue
      edges.push(edge)
      wanted.push(1)
    }
  }
  return { edges: Float64Array.from(edges), wanted: Uint8Array.from(wanted) }
}

/**
 * The parts of buckets that were cut by {@link finerEdges}, among them buckets of one double, which weren't cut.
 *
 * @throws {Error} If the counts of the parts don't add up to that of the whole.
 */
export const partsOfBuckets = (
  buckets: readonly Bucket[],
  edges: Float64Array,
  counts: BucketAnswer,
): Iterable<Bucket> => ({
  *[Symbol.iterator]() {
    let from = 0
    for (const bucket of buckets) {
      if (isSingle(bucket)) {
        yield bucket
        continue
      }
      while (edges[from]! <= bucket.above) from++
      let to = from
      while (to < edges.length && edges[to]! <= bucket.upTo) to++
      if (total(counts.x, from, to) !== bucket.x || total(counts.y, from, to) !== bucket.y)
        throw new Error('the data changed while it was counted')
      yield* partsOf(bucket, { edges, counts, from, to })
      from = to
    }
  },
})

function total(counts: Float64Array, from: number, to: number): number {
  let found = 0
  for (let i = from; i < to; i++) found += counts[i]!
  return found
}

interface Parts {
  readonly edges: Float64Array
  readonly counts: BucketAnswer
  readonly from: number
  readonly to: number
}

function* partsOf(
  whole: Pick<Bucket, 'above' | 'xBefore' | 'yBefore'>,
  { edges, counts: { x, y, ranges }, from, to }: Parts,
): Generator<Bucket> {
  let { above, xBefore, yBefore } = whole
  for (let i = from; i < to; i++) {
    const bucket = { above, upTo: edges[i]!, x: x[i]!, y: y[i]!, xBefore, yBefore }
    yield ranges && bucket.x + bucket.y > 0 ? tightened(bucket, ranges.low[i]!, ranges.high[i]!) : bucket
    above = bucket.upTo
    xBefore += bucket.x
    yBefore += bucket.y
  }
}

const tightened = (bucket: Bucket, low: number, high: number): Bucket => ({
  ...bucket,
  above: low > bucket.above && low > -Infinity ? Math.max(bucket.above, doubleBelow(low)) : bucket.above,
  upTo: Math.min(bucket.upTo, high),
})
