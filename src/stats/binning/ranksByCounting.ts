import { concat } from '../numeric/concat.ts'
import { isSingle, type Bucket } from './bucket.ts'
import type { BucketAnswer, BucketRequest } from './bucketRequest.ts'
import { narrowBuckets, type Narrowing } from './narrowBuckets.ts'
import { visitBuckets } from './visitBuckets.ts'

/** Places among the sorted values of each sample, and of both together, from 0. */
export interface Ranks {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly both: readonly number[]
}

/** The value at each of the ranks. */
export type RankedValues = { readonly [K in keyof Ranks]: ReadonlyMap<number, number> }

/**
 * The values that would have certain ranks if samples that aren't in memory were sorted: whoever runs it counts values
 * between edges, and at last fetches those near the ranks.
 *
 * @param buckets - All values, as `bucketsBetween` makes them of a first count.
 * @param narrowing - How many values may be in memory.
 */
export function* ranksByCounting(
  buckets: Iterable<Bucket>,
  ranks: Ranks,
  narrowing: Narrowing,
): Generator<BucketRequest, RankedValues, BucketAnswer> {
  const found = {
    x: new Map<number, number>(),
    y: new Map<number, number>(),
    both: new Map<number, number>(),
  }
  const open = yield* narrowBuckets(buckets, (all) => bucketsWith(ranks, all), narrowing)
  yield* visitBuckets(
    open,
    (bucket, { x, y }) => {
      const values = { x, y, both: isSingle(bucket) ? x : concat(x, y).sort() }
      for (const [sample, rank, place] of ranksIn(bucket, ranks))
        found[sample].set(rank, isSingle(bucket) ? bucket.upTo : values[sample][place]!)
    },
    narrowing.most,
  )
  return found
}

function bucketsWith(ranks: Ranks, buckets: Iterable<Bucket>): readonly Bucket[] {
  const found: Bucket[] = []
  for (const bucket of buckets)
    if (bucket.x + bucket.y > 0 && ranksIn(bucket, ranks).length > 0) found.push(bucket)
  return found
}

/** The ranks that lie in a bucket, each with its place in there. */
function ranksIn(
  { x, y, xBefore, yBefore }: Bucket,
  ranks: Ranks,
): readonly (readonly [sample: keyof Ranks, rank: number, place: number])[] {
  const within = { x: [xBefore, x], y: [yBefore, y], both: [xBefore + yBefore, x + y] } as const
  return (['x', 'y', 'both'] as const).flatMap((sample) => {
    const [before, count] = within[sample]
    return ranks[sample].flatMap((rank) =>
      rank >= before && rank < before + count ? [[sample, rank, rank - before] as const] : [],
    )
  })
}
