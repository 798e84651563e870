import { finerEdges, isSingle, partsOfBuckets, type Bucket } from './bucket.ts'
import type { BucketAnswer, CountsRequest } from './bucketRequest.ts'

/** The most edges of one request, by default. */
const defaultEdges = 2 ** 13

/** How far buckets are narrowed down. */
export interface Narrowing {
  /** How many values may be fetched at a time. */
  readonly most: number
  /** About the most edges of one request. Default: 8,192. */
  readonly mostEdges?: number | undefined
  /** Whether to go on where a pass leaves more than half of the values, as they are too many to fetch. Default: false. */
  readonly persists?: boolean
}

/**
 * Narrows buckets down until those of interest are single values, or hold so few values that these can be fetched, or are
 * too many to be cut. Whoever runs it answers its requests; each is one pass over the data.
 *
 * @param isOpen - Chooses the buckets of interest among all that are left, which ascend.
 */
export function* narrowBuckets(
  buckets: Iterable<Bucket>,
  isOpen: (buckets: Iterable<Bucket>) => readonly Bucket[],
  { most, mostEdges = defaultEdges, persists = false }: Narrowing,
): Generator<CountsRequest, readonly Bucket[], BucketAnswer> {
  let open = isOpen(buckets)
  for (;;) {
    const mixed = open.filter((bucket) => !isSingle(bucket))
    const before = valuesIn(mixed)
    if (before <= most || 2 * mixed.length > mostEdges) return open
    const { edges, wanted } = finerEdges(mixed, mostEdges)
    open = isOpen(partsOfBuckets(open, edges, yield { kind: 'counts', edges, wanted }))
    if (!persists && mixedValues(open) > before / 2) return open
  }
}

/** How many values are in buckets of several. */
export const mixedValues = (buckets: readonly Bucket[]): number =>
  valuesIn(buckets.filter((bucket) => !isSingle(bucket)))

const valuesIn = (buckets: readonly Bucket[]): number => buckets.reduce((total, { x, y }) => total + x + y, 0)
