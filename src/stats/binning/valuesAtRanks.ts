import { bisectRight, group } from 'd3-array'
import { binadeBuckets, countInBuckets, gatherValues, type Buckets } from './buckets.ts'
import { concat } from '../numeric/concat.ts'
import { placeRanks } from './placeRanks.ts'
import type { RankedValues, Ranks } from './ranksByCounting.ts'

const mostBuckets = 2 ** 12

/** Values, and how many of them are in each bucket. */
interface Counted {
  readonly values: Float64Array
  readonly counts: Uint32Array
}

/**
 * Returns the values that would have certain ranks if the samples were sorted, in linear time: only buckets with one of the
 * ranks are looked into. The samples come in any order and without NaN; -0 is 0.
 */
export function valuesAtRanks(x: Float64Array, y: Float64Array, ranks: Ranks): RankedValues {
  const wanted = Math.min(mostBuckets, 2 ** Math.ceil(Math.log2((x.length + y.length) / 8 + 1)))
  const buckets = binadeBuckets({ x, y, xBefore: 0, yBefore: 0 }, wanted)
  const counted = (values: Float64Array): Counted => ({ values, counts: countInBuckets(values, buckets) })
  const [ofX, ofY] = [counted(x), counted(y)]
  return {
    x: ranked([ofX], buckets, ranks.x),
    y: ranked([ofY], buckets, ranks.y),
    both: ranked([ofX, ofY], buckets, ranks.both),
  }
}

function ranked(
  samples: readonly Counted[],
  buckets: Buckets,
  ranks: readonly number[],
): ReadonlyMap<number, number> {
  if (ranks.length === 0) return new Map()
  const ends = endsOf(samples.map(({ counts }) => counts))
  const inBucket = group(ranks, (rank) => bisectRight(ends, rank))
  const isOpen = new Uint8Array(ends.length)
  for (const bucket of inBucket.keys()) isOpen[bucket] = 1
  const rest = samples.map(({ values, counts }) => gatherValues(values, buckets, { marks: isOpen, counts }))
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
