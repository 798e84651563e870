import { finerEdges, isSingle, partsOfBuckets, type Bucket } from './bucket.ts'
import type { BucketAnswer, CountsRequest } from './bucketRequest.ts'

/** The most edges of one request. */
const mostEdges = 2 ** 13

/**
 * Narrows buckets down until those of interest are single values, or hold so few values that these can be fetched. Whoever
 * runs it answers its requests; each is one pass over the data.
 *
 * @param isOpen - Chooses the buckets of interest among all that are left, which ascend.
 * @param most - How many values may be fetched at a time.
 */
export function* narrowBuckets(
  buckets: readonly Bucket[],
  isOpen: (buckets: readonly Bucket[]) => readonly Bucket[],
  most: number,
): Generator<CountsRequest, readonly Bucket[], BucketAnswer> {
  let open = isOpen(buckets)
  for (;;) {
    const mixed = open.filter((bucket) => !isSingle(bucket))
    const before = valuesIn(mixed)
    if (before <= most || 2 * mixed.length > mostEdges) return open
    const edges = finerEdges(mixed, Math.floor(mostEdges / mixed.length))
    const parts = partsOfBuckets(mixed, edges, yield { kind: 'counts', edges })
    const all = [...open.filter(isSingle), ...parts].sort((a, b) => a.upTo - b.upTo)
    open = isOpen(all)
    if (valuesIn(open.filter((bucket) => !isSingle(bucket))) > before / 2) return open
  }
}

const valuesIn = (buckets: readonly Bucket[]): number => buckets.reduce((total, { x, y }) => total + x + y, 0)
