import { doubleAt, doubleBelow, doubleRank } from '../numeric/doubleRank.ts'
import type { BucketAnswer, Interval } from './bucketRequest.ts'
import { sum } from '../numeric/sum.ts'

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

/** Buckets between edges that ascend from -Infinity to Infinity, and what was counted in them. */
export const bucketsBetween = (edges: Float64Array, counts: BucketAnswer): readonly Bucket[] =>
  partsOf({ above: -Infinity, xBefore: 0, yBefore: 0 }, edges, counts)

/** Edges that cut each of some buckets into `parts` or fewer, as evenly as doubles lie. The buckets ascend. */
export function finerEdges(buckets: readonly Bucket[], parts: number): Float64Array {
  const edges = new Set<number>()
  const cuts = BigInt(parts)
  for (const { above, upTo } of buckets) {
    const [low, high] = [doubleRank(above), doubleRank(upTo)]
    for (let cut = 0n; cut <= cuts; cut++) edges.add(doubleAt(low + ((high - low) * cut) / cuts))
  }
  return Float64Array.from(edges)
}

/**
 * The parts of buckets that were cut by {@link finerEdges}.
 *
 * @throws {Error} If the counts of the parts don't add up to that of the whole.
 */
export function partsOfBuckets(
  buckets: readonly Bucket[],
  edges: Float64Array,
  { x, y }: BucketAnswer,
): readonly Bucket[] {
  let from = 0
  return buckets.flatMap((bucket) => {
    while (edges[from]! <= bucket.above) from++
    let to = from
    while (to < edges.length && edges[to]! <= bucket.upTo) to++
    const counts = { x: x.subarray(from, to), y: y.subarray(from, to) }
    const parts = partsOf(bucket, edges.subarray(from, to), counts)
    if (sum(counts.x) !== bucket.x || sum(counts.y) !== bucket.y)
      throw new Error('the data changed while it was counted')
    return parts
  })
}

function partsOf(
  whole: Pick<Bucket, 'above' | 'xBefore' | 'yBefore'>,
  edges: Float64Array,
  { x, y }: BucketAnswer,
): readonly Bucket[] {
  let { above, xBefore, yBefore } = whole
  return Array.from(edges, (upTo, i) => {
    const bucket = { above, upTo, x: x[i]!, y: y[i]!, xBefore, yBefore }
    above = upTo
    xBefore += bucket.x
    yBefore += bucket.y
    return bucket
  })
}
