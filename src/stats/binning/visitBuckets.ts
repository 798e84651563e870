import { isSingle, type Bucket } from './bucket.ts'
import type { BucketAnswer, Interval, ValuesRequest } from './bucketRequest.ts'

/** Gets the values of a bucket, in any order. */
export type BucketVisit = (bucket: Bucket, values: BucketAnswer) => void

/**
 * Visits buckets, which ascend, in their order, with their values. The values of those that hold several are requested, at
 * most `most` at a time unless a bucket alone has more.
 */
export function* visitBuckets(
  buckets: readonly Bucket[],
  visit: BucketVisit,
  most: number,
): Generator<ValuesRequest, void, BucketAnswer> {
  for (const batch of batches(buckets, most)) {
    const severals = batch.filter((bucket) => !isSingle(bucket))
    const { x, y } = severals.length > 0 ? yield requestFor(severals) : { x: none, y: none }
    // The values are nobody else's.
    const [xSorted, ySorted] = [x.sort(), y.sort()]
    let [i, j] = [0, 0]
    for (const bucket of batch) {
      if (isSingle(bucket)) visit(bucket, { x: none, y: none })
      else {
        const values = { x: xSorted.subarray(i, i + bucket.x), y: ySorted.subarray(j, j + bucket.y) }
        i += bucket.x
        j += bucket.y
        visit(bucket, values)
      }
    }
    if (i !== x.length || j !== y.length) throw new Error('the data changed while it was counted')
  }
}

const none = new Float64Array()

function batches(buckets: readonly Bucket[], most: number): readonly (readonly Bucket[])[] {
  const found: Bucket[][] = [[]]
  let values = 0
  for (const bucket of buckets) {
    const own = isSingle(bucket) ? 0 : bucket.x + bucket.y
    if (values > 0 && values + own > most) {
      found.push([])
      values = 0
    }
    values += own
    found.at(-1)!.push(bucket)
  }
  return found
}

const requestFor = (buckets: readonly Bucket[]): ValuesRequest => ({
  kind: 'values',
  within: merged(buckets),
  x: buckets.reduce((values, { x }) => values + x, 0),
  y: buckets.reduce((values, { y }) => values + y, 0),
})

/** The buckets as intervals, neighbours as one. */
function merged(buckets: readonly Bucket[]): readonly Interval[] {
  const found: { above: number; upTo: number }[] = []
  for (const { above, upTo } of buckets) {
    const last = found.at(-1)
    if (last?.upTo === above) last.upTo = upTo
    else found.push({ above, upTo })
  }
  return found
}
