import { bucketsBetween, type Bucket } from '../stats/binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../stats/binning/bucketRequest.ts'
import { cutRanks, quantileCuts, type QuantileBins } from '../stats/binning/quantileBins.ts'
import { ranksByCounting } from '../stats/binning/ranksByCounting.ts'
import { sum } from '../stats/numeric/sum.ts'
import { doubleBelow } from '../stats/numeric/doubleRank.ts'
import { ksBoundsByCounting, ksByCounting } from '../stats/tests/ksByCounting.ts'
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
  const { n, edges, mostFetched, isCapped } = numbers
  const { location } = isCapped
    ? (await numbers.run(ksBoundsByCounting(edges, mostFetched)))!.least
    : (await numbers.run(ksByCounting(edges, mostFetched)))!
  const buckets = bucketsBetween(edges, await numbers.run(count(edges)))
  const all = n.reference + n.sample
  const few = await fewValues(numbers, buckets, bins)
  const ranks = { x: ranksOf(n.reference), y: ranksOf(n.sample), both: few ? [] : cutRanks(all, bins) }
  const narrowing = { most: mostFetched, persists: isCapped }
  const found = await numbers.run(ranksByCounting(buckets, ranks, narrowing))
  const cuts = few?.slice(1) ?? quantileCuts(all, bins, (rank) => found.both.get(rank)!)
  const counted = await numbers.run(count(Float64Array.of(...cuts.map(doubleBelow), Infinity)))
  const upTo = await numbers.run(count(Float64Array.of(location, Infinity)))
  return {
    location,
    upTo: { reference: upTo.x[0]!, sample: upTo.y[0]! },
    bins: { edges: cuts, ...counted },
    reference: found.x,
    sample: found.y,
  }
}

function* count(edges: Float64Array): Generator<BucketRequest, BucketAnswer, BucketAnswer> {
  return yield { kind: 'counts', edges: edges.at(-2) === Infinity ? edges.subarray(0, -1) : edges }
}

/** All values in ascending order; null where there are more than `most`. */
async function fewValues(
  numbers: CountedNumbers,
  buckets: readonly Bucket[],
  most: number,
): Promise<readonly number[] | null> {
  if (sum(buckets.map(({ x, y }) => (x + y > 0 ? 1 : 0))) > most) return null
  const [before, after] = [await numbers.values('reference', most), await numbers.values('sample', most)]
  if (!before || !after) return null
  const values = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)
  return values.length > most ? null : values
}
