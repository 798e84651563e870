import type { Stretch } from '../distances/ecdfGap.ts'
import { aboveZero, ascending, belowZero, binades, highHalf, mantissaBits } from '../numeric/doubleImage.ts'

/** Values in buckets, such that a greater value never has a lower bucket and equal values share one. */
export interface Buckets {
  readonly count: number
  readonly x: Uint32Array
  readonly y: Uint32Array
}

const sampleSize = 1024
/** How many differences from the centre are in memory at a time. */
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
  const deal = (values: Float64Array): Uint32Array => dealByBinade(values, centre, start, shift)
  return { count, x: deal(x), y: deal(y) }
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

function dealByBinade(
  values: Float64Array,
  centre: number,
  start: Int32Array,
  shift: Int32Array,
): Uint32Array {
  const ids = new Uint32Array(values.length)
  const block = new Float64Array(Math.min(blockSize, values.length))
  const halves = new Int32Array(block.buffer)
  for (let from = 0; from < values.length; from += blockSize) {
    const to = Math.min(from + blockSize, values.length)
    for (let i = from; i < to; i++) block[i - from] = (values[i] as number) - centre
    for (let i = from, at = highHalf; i < to; i++, at += 2) {
      const image = ascending(halves[at] as number)
      const binade = image >>> mantissaBits
      ids[i] = (start[binade] as number) + ((image & 0xfffff) >>> (shift[binade] as number))
    }
  }
  return ids
}

/** Buckets of equal width between two finite values, `low < high`, that are less than 2^1023 apart. */
export function evenBuckets({ x, y }: Stretch, count: number, low: number, high: number): Buckets {
  return { count, x: dealEvenly(x, count, low, high), y: dealEvenly(y, count, low, high) }
}

function dealEvenly(values: Float64Array, count: number, low: number, high: number): Uint32Array {
  const ids = new Uint32Array(values.length)
  const width = high - low
  // Dividing first: the scale alone overflows for subnormal ranges.
  for (let i = 0; i < ids.length; i++) ids[i] = (((values[i] as number) - low) / width) * (count - 1)
  return ids
}

/** How many values are in each bucket. */
export function countIds(ids: Uint32Array, count: number): Uint32Array {
  const counts = new Uint32Array(count)
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    counts[id] = (counts[id] as number) + 1
  }
  return counts
}

/** The values of the buckets that are marked with 1, bucket after bucket; by default of all of them. */
export function gatherValues(
  values: Float64Array,
  ids: Uint32Array,
  marks: Uint8Array,
  counts: Uint32Array,
  from = 0,
  to = counts.length,
): Float64Array {
  const next = new Uint32Array(to - from)
  let total = 0
  for (let bucket = from; bucket < to; bucket++) {
    next[bucket - from] = total
    if (marks[bucket] === 1) total += counts[bucket] as number
  }
  const gathered = new Float64Array(total)
  if (total === 0) return gathered
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    if (id < from || id >= to || marks[id] !== 1) continue
    gathered[next[id - from] as number] = values[i] as number
    next[id - from] = (next[id - from] as number) + 1
  }
  return gathered
}
