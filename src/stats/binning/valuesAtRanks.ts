import { bisectRight, group } from 'd3-array'
import { binadeBuckets, countIds, gatherValues } from './buckets.ts'
import { concat } from '../numeric/concat.ts'
import { placeRanks } from './placeRanks.ts'
import type { RankedValues, Ranks } from './ranksByCounting.ts'

const mostBuckets = 2 ** 12

/** Values with the bucket of each. */
interface Dealt {
  readonly values: Float64Array
  readonly ids: Uint32Array
  readonly counts: Uint32Array
}

/**
 * Returns the values that would have certain ranks if the samples were sorted, in linear time: only buckets with one of the
 * ranks are looked into. The samples come in any order and without NaN; -0 is 0.
 */
export function valuesAtRanks(x: Float64Array, y: Float64Array, ranks: Ranks): RankedValues {
  const wanted = Math.min(mostBuckets, 2 ** Math.ceil(Math.log2((x.length + y.length) / 8 + 1)))
  const buckets = binadeBuckets({ x, y, xBefore: 0, yBefore: 0 }, wanted)
  const dealt = (values: Float64Array, ids: Uint32Array): Dealt => ({
    values,
    ids,
    counts: countIds(ids, buckets.count),
  })
  const [ofX, ofY] = [dealt(x, buckets.x), dealt(y, buckets.y)]
  return { x: ranked([ofX], ranks.x), y: ranked([ofY], ranks.y), both: ranked([ofX, ofY], ranks.both) }
}

function ranked(samples: readonly Dealt[], ranks: readonly number[]): ReadonlyMap<number, number> {
  const ends = endsOf(samples.map(({ counts }) => counts))
  const inBucket = group(ranks, (rank) => bisectRight(ends, rank))
  const isOpen = new Uint8Array(ends.length)
  for (const bucket of inBucket.keys()) isOpen[bucket] = 1
  const rest = samples.map(({ values, ids, counts }) => gatherValues(values, ids, isOpen, counts))
  const found = new Map<number, number>()
  for (const bucket of [...inBucket.keys()].sort((a, b) => a - b)) {
    const inside = samples.map(({ counts }, i) => {
      const own = rest[i]!.subarray(0, counts[bucket])
      rest[i] = rest[i]!.subarray(own.length)
      return own
    })
    const values = concat(...inside)
    const before = ends[bucket - 1] ?? 0
    const own = inBucket.get(bucket)!
    placeRanks(
      values,
      own.map((rank) => rank - before),
    )
    for (const rank of own) found.set(rank, values[rank - before]! + 0)
  }
  return found
}

/** How many values are in the buckets up to each of them. */
function endsOf(counts: readonly Uint32Array[]): Float64Array {
  let total = 0
  return Float64Array.from(counts[0]!, (_, bucket) => {
    for (const each of counts) total += each[bucket]!
    return total
  })
}
