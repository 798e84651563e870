import type { Stretch } from '../distances/ecdfGap.ts'
import { aboveZero, ascending, belowZero, binades, highHalf, mantissaBits } from '../numeric/doubleImage.ts'

/** Buckets of values, such that a greater value never has a lower bucket and equal values share one. */
export interface Buckets {
  readonly count: number
  /** Notes the bucket of each value of a block. */
  readonly deal: (block: Float64Array, ids: Uint32Array) => void
}

const sampleSize = 1024
/** Values of one block: their buckets stay in the cache of the processor, and need no new memory. */
const blockSize = 4096

/**
 * Buckets by the top bits of the double: each binade gets buckets after its share of the values (by a sample of them),
 * so outliers of any size cost nothing. Values that crowd into one binade far from 0 are first moved to 0.
 */
export function binadeBuckets({ x, y }: Stretch, wanted: number): Buckets {
  const sample = Float64Array.of(...everyNth(x), ...everyNth(y)).sort()
  const centre = centreOf(sample)
  const weights = new Float64Array(binades)
  for (const value of sample) {
    const binade = ascending(topOf(value - centre)) >>> mantissaBits
    weights[binade] = (weights[binade] as number) + 1
  }

  const start = new Int32Array(binades)
  const shift = new Int32Array(binades)
  let count = 0
  for (let binade = 0; binade < binades; binade++) {
    const isZero = binade === belowZero || binade === aboveZero
    const share = isZero ? 1 : Math.max(1, ((weights[binade] as number) / sample.length) * wanted)
    const bits = Math.min(mantissaBits, Math.floor(Math.log2(share)))
    if (binade === aboveZero) count--
    start[binade] = count
    shift[binade] = mantissaBits - bits
    count += 2 ** bits
  }
  const shifted = new Float64Array(blockSize)
  return {
    count,
    deal(block, ids) {
      if (centre === 0) dealByBinade(block, ids, start, shift)
      else dealByBinade(lessCentre(block, centre, shifted), ids, start, shift)
    },
  }
}

function everyNth(values: Float64Array): Float64Array {
  const step = Math.ceil(values.length / sampleSize)
  return Float64Array.from({ length: Math.floor(values.length / step) }, (_, i) => values[i * step] as number)
}

/** The median where nine in ten values share a binade, else 0. */
function centreOf(sorted: Float64Array): number {
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number
  const binadeOf = (value: number): number => topOf(value) >> mantissaBits
  const median = at(0.5)
  // No difference from a centre below 2^900 overflows.
  return binadeOf(at(0.05)) === binadeOf(at(0.95)) && Math.abs(median) < 2 ** 900 ? median : 0
}

/** The upper half of a double. */
const topOf = (value: number): number => new Int32Array(Float64Array.of(value).buffer)[highHalf] as number

function lessCentre(values: Float64Array, centre: number, shifted: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) shifted[i] = (values[i] as number) - centre
  return shifted.subarray(0, values.length)
}

function dealByBinade(values: Float64Array, ids: Uint32Array, start: Int32Array, shift: Int32Array): void {
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length)
  for (let i = 0, at = highHalf; at < halves.length; i++, at += 2) {
    const image = ascending(halves[at] as number)
    const binade = image >>> mantissaBits
    ids[i] = (start[binade] as number) + ((image & 0xfffff) >>> (shift[binade] as number))
  }
}

/** Buckets of equal width between two finite values, `low < high`, that are less than 2^1023 apart. */
export function evenBuckets(count: number, low: number, high: number): Buckets {
  const width = high - low
  return {
    count,
    deal(block, ids) {
      // Dividing first: the scale alone overflows for subnormal ranges.
      for (let i = 0; i < block.length; i++) ids[i] = (((block[i] as number) - low) / width) * (count - 1)
    },
  }
}

/** How many values are in each bucket. */
export function countInBuckets(values: Float64Array, buckets: Buckets): Uint32Array {
  const counts = new Uint32Array(buckets.count)
  visitBlocks(values, buckets, (block, ids) => {
    countIds(ids, block.length, counts)
  })
  return counts
}

function countIds(ids: Uint32Array, length: number, counts: Uint32Array): void {
  for (let i = 0; i < length; i++) {
    const id = ids[i] as number
    counts[id] = (counts[id] as number) + 1
  }
}

/** Which buckets are gathered: those that are marked with 1, by default of all of them. */
interface Gathering {
  readonly marks: Uint8Array
  readonly counts: Uint32Array
  readonly from?: number
  readonly to?: number
}

/** The values of some buckets, bucket after bucket. */
export function gatherValues(
  values: Float64Array,
  buckets: Buckets,
  { marks, counts, from = 0, to = counts.length }: Gathering,
): Float64Array {
  /** Where the next value of a bucket goes. */
  const next = new Int32Array(counts.length).fill(-1)
  let total = 0
  for (let bucket = from; bucket < to; bucket++) {
    if (marks[bucket] !== 1) continue
    next[bucket] = total
    total += counts[bucket] as number
  }
  const gathered = new Float64Array(total)
  if (total > 0)
    visitBlocks(values, buckets, (block, ids) => {
      placeValues(block, ids, next, gathered)
    })
  return gathered
}

function placeValues(values: Float64Array, ids: Uint32Array, next: Int32Array, gathered: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const id = ids[i] as number
    const place = next[id] as number
    if (place < 0) continue
    gathered[place] = values[i] as number
    next[id] = place + 1
  }
}

/** Visits the values block by block, each with its bucket. */
export function visitBlocks(
  values: Float64Array,
  { deal }: Buckets,
  visit: (block: Float64Array, ids: Uint32Array) => void,
): void {
  const ids = new Uint32Array(blockSize)
  for (let from = 0; from < values.length; from += blockSize) {
    const block = values.subarray(from, from + blockSize)
    deal(block, ids)
    visit(block, ids)
  }
}
