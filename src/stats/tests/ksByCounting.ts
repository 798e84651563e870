import type { Bucket } from '../binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../binning/bucketRequest.ts'
import { mixedValues, narrowBuckets, type Narrowing } from '../binning/narrowBuckets.ts'
import { visitBuckets } from '../binning/visitBuckets.ts'
import { ecdfGap, mayReach, visit, visitSorted, type EcdfGap } from '../distances/ecdfGap.ts'
import { ksOfGap, ksOfSize, type KsStatistic } from './ksStatistic.ts'

/**
 * The same as `ksStatistic`, of samples that aren't in memory: whoever runs it counts values between edges, and at last
 * fetches those near the widest gap. At the edges the gap is exact, and inside a bucket its counts bound it.
 *
 * @param buckets - All values, as `bucketsBetween` makes them of a first count.
 * @returns The statistic; `null` if a sample is empty.
 */
export function* ksByCounting(
  buckets: Iterable<Bucket>,
  { most, mostEdges, mostAtOnce = most }: KsCounting,
): Generator<BucketRequest, KsStatistic | null, BucketAnswer> {
  const { n, m } = sizesOf(buckets)
  if (n === 0 || m === 0) return null
  const gap = ecdfGap(n, m)
  const reaching = (all: Iterable<Bucket>): readonly Bucket[] => openBuckets(gap, all)
  const open = yield* narrowBuckets(buckets, reaching, { most, mostEdges })
  yield* visitBuckets(open, (bucket, values) => visitBucket(gap, bucket, values), mostAtOnce)
  return ksOfGap(gap)
}

/** How many values and edges there may be at a time. */
export interface KsCounting extends Pick<Narrowing, 'most' | 'mostEdges'> {
  /** How many values may be fetched at a time where more than `most` of them are needed. Default: `most`. */
  readonly mostAtOnce?: number
}

/**
 * The same without ever fetching more than `most` values in all: where too many of them are near the widest gap, as in
 * samples that are nearly equal, it is known within bounds.
 */
export function* ksBoundsByCounting(
  buckets: Iterable<Bucket>,
  most: number,
): Generator<BucketRequest, KsBounds | null, BucketAnswer> {
  const { n, m } = sizesOf(buckets)
  if (n === 0 || m === 0) return null
  const gap = ecdfGap(n, m)
  const reaching = (all: Iterable<Bucket>): readonly Bucket[] => openBuckets(gap, all)
  const narrowing = { most, mostEdges: edgesFor(n + m), persists: true }
  const open = yield* narrowBuckets(buckets, reaching, narrowing)
  if (mixedValues(open) <= most) {
    yield* visitBuckets(open, (bucket, values) => visitBucket(gap, bucket, values), most)
    return { least: ksOfGap(gap), most: ksOfGap(gap) }
  }
  for (const { upTo, x, y, xBefore, yBefore } of open) visit(gap, upTo, xBefore + x, yBefore + y, x > 0)
  const least = ksOfGap(gap)
  return { least, most: ksOfSize(gap, widestIn(gap, open), least) }
}

/** The statistic lies between the two, which are the same where it is known. */
export interface KsBounds {
  readonly least: KsStatistic
  readonly most: KsStatistic
}

/** Noise makes gaps of the order of 1/√n; buckets of an eighth of that are narrow enough to leave most of them out. */
const edgesFor = (n: number): number => Math.min(2 ** 15, Math.max(2 ** 13, Math.ceil(8 * Math.sqrt(n))))

/** The greatest gap that buckets may hide: at best all values of one sample come first. */
function widestIn(gap: EcdfGap, buckets: readonly Bucket[]): number {
  let widest = gap.floor
  for (const { x, y, xBefore, yBefore } of buckets) {
    const start = xBefore * gap.xWeight - yBefore * gap.yWeight
    widest = Math.max(widest, start + x * gap.xWeight, y * gap.yWeight - start)
  }
  return widest
}

/** The buckets in which the gap may be the greatest, given the gaps at all edges. */
function openBuckets(gap: EcdfGap, buckets: Iterable<Bucket>): readonly Bucket[] {
  for (const { x, y, xBefore, yBefore } of buckets) {
    const size = (xBefore + x) * gap.xWeight - (yBefore + y) * gap.yWeight
    gap.floor = Math.max(gap.floor, size, -size)
  }
  const open: Bucket[] = []
  for (const bucket of buckets) {
    const { x, y, xBefore, yBefore } = bucket
    if (x + y > 0 && mayReach(gap, xBefore, yBefore, x, y)) open.push(bucket)
  }
  return open
}

function sizesOf(buckets: Iterable<Bucket>): { readonly n: number; readonly m: number } {
  let [n, m] = [0, 0]
  for (const { x, y } of buckets) {
    n += x
    m += y
  }
  return { n, m }
}

function visitBucket(gap: EcdfGap, { upTo, x, y, xBefore, yBefore }: Bucket, values: BucketAnswer): void {
  if (values.x.length + values.y.length > 0) visitSorted(gap, { ...values, xBefore, yBefore })
  else visit(gap, upTo, xBefore + x, yBefore + y, x > 0)
}
