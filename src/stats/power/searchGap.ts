import {
  type Buckets,
  binadeBuckets,
  countInBuckets,
  evenBuckets,
  gatherValues,
  visitBlocks,
} from '../binning/buckets.ts'
import { type EcdfGap, mayReach, type Stretch, visit, visitSorted } from '../distances/ecdfGap.ts'

/** Below this many values sorting is faster than splitting into buckets. Measured. */
const fewValues = 8192
const mostBuckets = 2 ** 17
/** A pass over all values costs more than copies of fewer. */
const fewestInGroup = 2 ** 18

/** Meaning of the counts of a bucket: it can't hold the greatest gap, must be searched, or holds a single value. */
const dull = 0
const mixed = 1
const single = 2

/**
 * Finds the extremes of the gap over a stretch of both samples in linear time. The gap is known exactly at the edges
 * of buckets, and bounded inside one by its counts; only buckets that may hold the greatest gap are looked into.
 */
export function searchGap(gap: EcdfGap, stretch: Stretch): void {
  if (stretch.x.length + stretch.y.length <= fewValues) visitSorted(gap, stretch)
  else searchBuckets(gap, stretch, binadeBuckets(stretch, bucketsFor(stretch)))
}

const bucketsFor = ({ x, y }: Stretch): number =>
  Math.min(mostBuckets, 2 ** Math.floor(Math.log2((x.length + y.length) / 8)))

function searchInside(gap: EcdfGap, stretch: Stretch): void {
  if (stretch.x.length + stretch.y.length <= fewValues) {
    visitSorted(gap, stretch)
    return
  }
  const [low, high] = range(stretch)
  const { x, y, xBefore, yBefore } = stretch
  if (low === high) {
    visit(gap, low, xBefore + x.length, yBefore + y.length, x.length > 0)
    return
  }
  searchBuckets(gap, stretch, evenBuckets(bucketsFor(stretch), low, high))
}

function range({ x, y }: Stretch): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const values of [x, y]) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return [low, high]
}

function searchBuckets(gap: EcdfGap, stretch: Stretch, buckets: Buckets): void {
  const xCounts = countInBuckets(stretch.x, buckets)
  const yCounts = countInBuckets(stretch.y, buckets)
  raiseFloor(gap, stretch, xCounts, yCounts)

  const state = openBuckets(gap, stretch, xCounts, yCounts)
  const counted = { xCounts, yCounts, state }
  const most = Math.max(fewestInGroup, (stretch.x.length + stretch.y.length) / 8)
  const only = [...groupsOf(counted, most)].length > 1 ? markSingles(stretch, buckets, state) : nothing
  const before = { x: stretch.xBefore, y: stretch.yBefore }
  for (const [from, to] of groupsOf(counted, most)) {
    const gather = (values: Float64Array, counts: Uint32Array): Float64Array =>
      gatherValues(values, buckets, { marks: state, counts, from, to })
    const values = { x: gather(stretch.x, xCounts), y: gather(stretch.y, yCounts) }
    searchGroup(gap, values, { ...counted, only }, { from, to, before })
  }
}

const nothing = new Float64Array()

interface CountedBuckets {
  readonly xCounts: Uint32Array
  readonly yCounts: Uint32Array
  readonly state: Uint8Array
}

/** Splits the buckets, so that at most `most` values are copied at a time, or one bucket. */
function* groupsOf(
  { state, xCounts, yCounts }: CountedBuckets,
  most: number,
): Generator<readonly [from: number, to: number]> {
  let from = 0
  let held = 0
  for (let bucket = 0; bucket < state.length; bucket++) {
    if (state[bucket] !== mixed) continue
    const values = (xCounts[bucket] as number) + (yCounts[bucket] as number)
    if (held > 0 && held + values > most) {
      yield [from, bucket]
      from = bucket
      held = 0
    }
    held += values
  }
  yield [from, state.length]
}

interface Group {
  readonly from: number
  readonly to: number
  /** How many values of each sample lie below the bucket that is next. */
  readonly before: { x: number; y: number }
}

/** Looks into the buckets of a group, and counts on how many values of each sample lie below the next one. */
function searchGroup(
  gap: EcdfGap,
  { x, y }: Readonly<Record<'x' | 'y', Float64Array>>,
  { xCounts, yCounts, state, only }: CountedBuckets & { readonly only: Float64Array },
  { from, to, before }: Group,
): void {
  let i = 0
  let j = 0
  for (let bucket = from; bucket < to; bucket++) {
    const a = xCounts[bucket] as number
    const b = yCounts[bucket] as number
    if (state[bucket] === mixed) {
      const inside = {
        x: x.subarray(i, i + a),
        y: y.subarray(j, j + b),
        xBefore: before.x,
        yBefore: before.y,
      }
      if (mayReach(gap, before.x, before.y, a, b)) searchInside(gap, inside)
      i += a
      j += b
    } else if (state[bucket] === single) visit(gap, only[bucket] as number, before.x + a, before.y + b, a > 0)
    before.x += a
    before.y += b
  }
}

/** The gap at the edges of buckets. */
function raiseFloor(gap: EcdfGap, stretch: Stretch, xCounts: Uint32Array, yCounts: Uint32Array): void {
  let size = stretch.xBefore * gap.xWeight - stretch.yBefore * gap.yWeight
  for (let bucket = 0; bucket < xCounts.length; bucket++) {
    size += (xCounts[bucket] as number) * gap.xWeight - (yCounts[bucket] as number) * gap.yWeight
    gap.floor = Math.max(gap.floor, size, -size)
  }
}

function openBuckets(gap: EcdfGap, stretch: Stretch, xCounts: Uint32Array, yCounts: Uint32Array): Uint8Array {
  const state = new Uint8Array(xCounts.length)
  let { xBefore, yBefore } = stretch
  for (let bucket = 0; bucket < state.length; bucket++) {
    const a = xCounts[bucket] as number
    const b = yCounts[bucket] as number
    state[bucket] = a + b > 0 && mayReach(gap, xBefore, yBefore, a, b) ? mixed : dull
    xBefore += a
    yBefore += b
  }
  return state
}

/** Marks the open buckets with one distinct value, and returns it for each of them. */
function markSingles({ x, y }: Stretch, buckets: Buckets, state: Uint8Array): Float64Array {
  const only = new Float64Array(buckets.count).fill(NaN)
  for (let bucket = 0; bucket < state.length; bucket++) if (state[bucket] === mixed) state[bucket] = single
  for (const values of [x, y])
    visitBlocks(values, buckets, (block, ids) => {
      markMixed(block, ids, state, only)
    })
  return only
}

function markMixed(values: Float64Array, ids: Uint32Array, state: Uint8Array, only: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const id = ids[i] as number
    if (state[id] !== single) continue
    const value = values[i] as number
    const known = only[id] as number
    if (value === known) continue
    if (Number.isNaN(known)) only[id] = value
    else state[id] = mixed
  }
}
