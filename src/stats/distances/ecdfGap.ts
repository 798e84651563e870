import { greatestCommonDivisor } from '../numeric/greatestCommonDivisor.ts'

/** A stretch of both samples: all values of them in some interval. */
export interface Stretch {
  readonly x: Float64Array
  readonly y: Float64Array
  /** How many values of each sample lie below the stretch. */
  readonly xBefore: number
  readonly yBefore: number
}

/** A point of the pooled values: the counts of both samples up to and including it, and the gap there. */
interface GapPoint {
  readonly size: number
  readonly value: number
  readonly isInX: boolean
  /** The gap the way floating point has it: SciPy breaks ties between equal gaps by rounding errors. */
  readonly rounded: number
}

/**
 * The extremes of the gap between two ECDFs over the points visited so far, in ascending order of value.
 * The gap is an integer: `xWeight * (values of x up to a point) - yWeight * (values of y up to it)`.
 */
export interface EcdfGap {
  readonly n: number
  readonly m: number
  readonly xWeight: number
  readonly yWeight: number
  /** No smaller absolute gap can be the answer. */
  floor: number
  max: GapPoint
  min: GapPoint
}

/** Starts without a point; `n` and `m` are at least 1. */
export function ecdfGap(n: number, m: number): EcdfGap {
  const divisor = greatestCommonDivisor(n, m)
  const nowhere = { value: 0, isInX: false, rounded: 0 }
  const max = { ...nowhere, size: -Infinity }
  const min = { ...nowhere, size: Infinity }
  return { n, m, xWeight: m / divisor, yWeight: n / divisor, floor: 0, max, min }
}

export function visit(gap: EcdfGap, value: number, xCount: number, yCount: number, isInX: boolean): void {
  const size = xCount * gap.xWeight - yCount * gap.yWeight
  if (size < gap.max.size && size > gap.min.size) return
  const point = { size, value, isInX, rounded: xCount / gap.n - yCount / gap.m }
  if (comesBefore(point, gap.max, 1)) gap.max = point
  if (comesBefore(point, gap.min, -1)) gap.min = point
  gap.floor = Math.max(gap.floor, size, -size)
}

/** SciPy looks at the values of x first, then at those of y, and keeps the first extreme. */
function comesBefore(point: GapPoint, best: GapPoint, sign: 1 | -1): boolean {
  if (point.size !== best.size) return sign * point.size > sign * best.size
  if (point.rounded !== best.rounded) return sign * point.rounded > sign * best.rounded
  return point.isInX && !best.isInX
}

/** Whether the gap inside a bucket can be the greatest: at best all values of one sample come first. */
export function mayReach(gap: EcdfGap, xBefore: number, yBefore: number, a: number, b: number): boolean {
  const start = xBefore * gap.xWeight - yBefore * gap.yWeight
  return start + a * gap.xWeight >= gap.floor || b * gap.yWeight - start >= gap.floor
}

/** Takes in every distinct value of a stretch by sorting it. */
export function visitSorted(gap: EcdfGap, stretch: Stretch): void {
  const x = stretch.x.slice().sort()
  const y = stretch.y.slice().sort()
  let i = 0
  let j = 0
  while (i < x.length || j < y.length) {
    const isInX = j === y.length || (i < x.length && (x[i] as number) <= (y[j] as number))
    const value = isInX ? (x[i] as number) : (y[j] as number)
    while (i < x.length && x[i] === value) i++
    while (j < y.length && y[j] === value) j++
    visit(gap, value, stretch.xBefore + i, stretch.yBefore + j, isInX)
  }
}
