import { ascending, highHalf, mantissaBits } from '../numeric/doubleImage.ts'
import { bucketIn, bucketIndex, cellOf, hasMixed, mixed, unwanted, type BucketIndex } from './bucketIndex.ts'
import type { BucketRanges, SampleAnswer, SampleRequest, SampleValues } from './bucketRequest.ts'

/** Takes the values of a sample block by block, and answers a request for them. */
export interface BlockAnswer {
  /** Takes the first `rows` values of a block, which is used again afterwards. NaN is left out. */
  add(block: Float64Array, rows: number): void
  done(): SampleAnswer
}

/** Answers a request for a sample that comes in blocks. */
export function answerInBlocks(request: SampleRequest): BlockAnswer {
  if (request.kind === 'values') return valuesWithin(request)
  const { edges, wanted } = request
  return wanted ? someCounts(edges, wanted) : allCounts(edges)
}

/** Counts of cells are 4 bytes long, as they are looked at in any order and have to be in the processor's cache. */
const mostInCell = 2 ** 32 - 1

/** Counts each cell, and the buckets within a cell one by one. */
function allCounts(edges: Float64Array): BlockAnswer {
  const index = bucketIndex(edges)
  const ofCells = new Uint32Array(index.bucket.length)
  const numbers = new Float64Array(edges.length)
  const ends = Float64Array.of(Infinity, -Infinity)
  let added = 0
  const moveCounts = (): void => {
    for (const [cell, count] of ofCells.entries()) if (count > 0) numbers[index.bucket[cell]!]! += count
    ofCells.fill(0)
    added = 0
  }
  return {
    add(block, rows) {
      if (added + rows > mostInCell) moveCounts()
      added += rows
      countAll(index, block, rows, { ofCells, numbers, ends })
    },
    done() {
      moveCounts()
      return { numbers, ranges: rangesBetween(edges, numbers, ends) }
    },
  }
}

/** The edges of each bucket, and the ends of all values. */
function rangesBetween(edges: Float64Array, counts: Float64Array, ends: Float64Array): BucketRanges {
  const low = new Float64Array(edges.length).fill(-Infinity)
  low.set(edges.subarray(0, -1), 1)
  const high = edges.slice()
  const isUsed = (count: number): boolean => count > 0
  const first = counts.findIndex(isUsed)
  if (first >= 0) {
    low[first] = ends[0]!
    high[counts.findLastIndex(isUsed)] = ends[1]!
  }
  return { low, high }
}

/** Counts buckets of interest, with the lowest and the highest value of each. */
function someCounts(edges: Float64Array, wanted: Uint8Array): BlockAnswer {
  const index = bucketIndex(edges, wanted)
  const numbers = new Float64Array(edges.length)
  const ranges = {
    low: new Float64Array(edges.length).fill(Infinity),
    high: new Float64Array(edges.length).fill(-Infinity),
  }
  return {
    add: (block, rows) => {
      countSome(index, block, rows, { numbers, ...ranges })
    },
    done: () => ({ numbers, ranges }),
  }
}

function valuesWithin({ within, total }: SampleValues): BlockAnswer {
  const edges: number[] = []
  const wanted: number[] = []
  for (const { above, upTo } of within) {
    edges.push(above, upTo)
    wanted.push(0, 1)
  }
  const index = bucketIndex(Float64Array.from(edges), Uint8Array.from(wanted))
  const numbers = new Float64Array(total)
  let length = 0
  return {
    add(block, rows) {
      length = collect(index, block, rows, numbers, length)
    },
    done() {
      if (length !== total) throw new Error('the data changed while it was counted')
      return { numbers }
    },
  }
}

// The loops stand in plain functions because V8 runs them several times faster there than over captured variables.

function countAll(
  { edges, start, shift, bucket, first }: BucketIndex,
  block: Float64Array,
  rows: number,
  { ofCells, numbers, ends }: AllCounts,
): void {
  const halves = new Int32Array(block.buffer, block.byteOffset, 2 * rows)
  let [lowest, highest] = [ends[0]!, ends[1]!]
  for (let i = 0, at = highHalf; i < rows; i++, at += 2) {
    const value = block[i]!
    if (Number.isNaN(value)) continue
    const image = ascending(halves[at]!)
    const shiftOf = shift[image >>> mantissaBits]!
    const cell = cellOf(start, shiftOf, image)
    if (shiftOf < hasMixed || bucket[cell] !== mixed) ofCells[cell]!++
    else numbers[bucketIn(edges, first[cell]!, first[cell + 1]!, value)]!++
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  ends[0] = lowest
  ends[1] = highest
}

interface AllCounts {
  readonly ofCells: Uint32Array
  readonly numbers: Float64Array
  readonly ends: Float64Array
}

function countSome(
  index: BucketIndex,
  block: Float64Array,
  rows: number,
  { numbers, low, high }: { readonly [K in 'numbers' | 'low' | 'high']: Float64Array },
): void {
  const halves = new Int32Array(block.buffer, block.byteOffset, 2 * rows)
  for (let i = 0; i < rows; i++) {
    const value = block[i]!
    const found = bucketAt(index, halves[2 * i + highHalf]!, value)
    if (found === unwanted || found === numbers.length) continue
    numbers[found]!++
    if (value < low[found]!) low[found] = value
    if (value > high[found]!) high[found] = value
  }
}

function collect(
  index: BucketIndex,
  block: Float64Array,
  rows: number,
  into: Float64Array,
  length: number,
): number {
  const halves = new Int32Array(block.buffer, block.byteOffset, 2 * rows)
  let end = length
  for (let i = 0; i < rows; i++) {
    const value = block[i]!
    const found = bucketAt(index, halves[2 * i + highHalf]!, value)
    // Values within an interval are up to its second edge.
    if (found !== unwanted && found % 2 === 1) into[end++] = value
  }
  return end
}

/** The bucket of a value with this upper half; `unwanted` for NaN too. */
function bucketAt({ edges, start, shift, bucket, first }: BucketIndex, top: number, value: number): number {
  if (Number.isNaN(value)) return unwanted
  const image = ascending(top)
  const cell = cellOf(start, shift[image >>> mantissaBits]!, image)
  const found = bucket[cell]!
  return found === mixed ? bucketIn(edges, first[cell]!, first[cell + 1]!, value) : found
}
