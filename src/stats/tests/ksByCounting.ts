import { bucketsBetween, type Bucket } from '../binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../binning/bucketRequest.ts'
import { narrowBuckets } from '../binning/narrowBuckets.ts'
import { visitBuckets } from '../binning/visitBuckets.ts'
import { ecdfGap, mayReach, visit, visitSorted, type EcdfGap } from '../distances/ecdfGap.ts'
import { sum } from '../numeric/sum.ts'
import { ksOfGap, type KsStatistic } from './ksStatistic.ts'

/**
 * The same as `ksStatistic`, of samples that aren't in memory: whoever runs it counts values between edges, and at last
 * fetches those near the widest gap. At the edges the gap is exact, and inside a bucket its counts bound it.
 *
 * @param edges - First edges, as `bucketEdges` makes them of some of the values.
 * @param most - How many values may be in memory.
 * @returns The statistic; `null` if a sample is empty.
 */
export function* ksByCounting(
  edges: Float64Array,
  most: number,
): Generator<BucketRequest, KsStatistic | null, BucketAnswer> {
  const counts = yield { kind: 'counts', edges }
  const [n, m] = [sum(counts.x), sum(counts.y)]
  if (n === 0 || m === 0) return null
  const gap = ecdfGap(n, m)
  const reaching = (buckets: readonly Bucket[]): readonly Bucket[] => openBuckets(gap, buckets)
  const open = yield* narrowBuckets(bucketsBetween(edges, counts), reaching, most)
  yield* visitBuckets(open, (bucket, values) => visitBucket(gap, bucket, values), most)
  return ksOfGap(gap)
}

/** The buckets in which the gap may be the greatest, given the gaps at all edges. */
function openBuckets(gap: EcdfGap, buckets: readonly Bucket[]): readonly Bucket[] {
  for (const { x, y, xBefore, yBefore } of buckets) {
    const size = (xBefore + x) * gap.xWeight - (yBefore + y) * gap.yWeight
    gap.floor = Math.max(gap.floor, size, -size)
  }
  return buckets.filter(({ x, y, xBefore, yBefore }) => x + y > 0 && mayReach(gap, xBefore, yBefore, x, y))
}

function visitBucket(gap: EcdfGap, { upTo, x, y, xBefore, yBefore }: Bucket, values: BucketAnswer): void {
  if (values.x.length + values.y.length > 0) visitSorted(gap, { ...values, xBefore, yBefore })
  else visit(gap, upTo, xBefore + x, yBefore + y, x > 0)
}
