import type { Bucket } from '../stats/binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../stats/binning/bucketRequest.ts'
import { cutRanks, quantileCuts, type QuantileBins } from '../stats/binning/quantileBins.ts'
import { ranksByCounting } from '../stats/binning/ranksByCounting.ts'
import { sum } from '../stats/numeric/sum.ts'
import { doubleBelow } from '../stats/numeric/doubleRank.ts'
import type { CountedNumbers } from './countedNumbers.ts'

/** Measures of where two samples differ. */
export interface CountedShift {
  readonly location: number
  /** Values up to the location. */
  readonly upTo: { readonly reference: number; readonly sample: number }
  readonly bins: QuantileBins
  /** Values at the requested ranks. */
  readonly reference: ReadonlyMap<number, number>
  readonly sample: ReadonlyMap<number, number>
}

/** Where numbers that stay in the engine differ. Both tables have some. */
export async function countedShift(
  numbers: CountedNumbers,
  ranksOf: (length: number) => readonly number[],
  bins: number,
): Promise<CountedShift> {
  const { n, narrowing } = numbers
  const { location } = (await numbers.widestGap())!.least
  const buckets = await numbers.firstBuckets()
  const all = n.reference + n.sample
  const few = await fewValues(numbers, buckets, bins)
  const ranks = { x: ranksOf(n.reference), y: ranksOf(n.sample), both: few ? [] : cutRanks(all, bins) }
  const found = await numbers.run(ranksByCounting(buckets, ranks, narrowing))
  const cuts = few?.slice(1) ?? quantileCuts(all, bins, (rank) => found.both.get(rank)!)
  const ends = [...cuts.map(doubleBelow), Infinity]
  const edges = Float64Array.from(new Set([...ends, location])).sort()
  const counted = await numbers.run(count(edges))
  const upTo = (counts: Float64Array, end: number): number => sum(counts.filter((_, i) => edges[i]! <= end))
  const binned = (counts: Float64Array): Float64Array =>
    Float64Array.from(ends, (end, i) => upTo(counts, end) - (i === 0 ? 0 : upTo(counts, ends[i - 1]!)))
  return {
    location,
    upTo: { reference: upTo(counted.x, location), sample: upTo(counted.y, location) },
    bins: { edges: cuts, x: binned(counted.x), y: binned(counted.y) },
    reference: found.x,
    sample: found.y,
  }
}

function* count(edges: Float64Array): Generator<BucketRequest, BucketAnswer, BucketAnswer> {
  return yield { kind: 'counts', edges }
}

/** All values in ascending order; null where there are more than `most`. */
async function fewValues(
  numbers: CountedNumbers,
  buckets: Iterable<Bucket>,
  most: number,
): Promise<readonly number[] | null> {
  let used = 0
  for (const { x, y } of buckets) if (x + y > 0) used++
  if (used > most) return null
  const [before, after] = [await numbers.values('reference', most), await numbers.values('sample', most)]
  if (!before || !after) return null
  const values = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)
  return values.length > most ? null : values
}
