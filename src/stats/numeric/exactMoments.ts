import { exactSum, exactSumOfFinite, toDouble } from './exactSum.ts'

export interface ExactMoments {
  readonly sum: number
  readonly mean: number
  /** With n - 1; `null` for fewer than two numbers. */
  readonly deviation: number | null
}

/** Sum, mean and standard deviation of one or more numbers: the same bits in any order; null if one is infinite. */
export function exactMoments(values: Float64Array): ExactMoments | null {
  const n = values.length
  const total = exactSum(values)
  if (total === null) return null
  const mean = toDouble(total, n)
  return { sum: toDouble(total), mean, deviation: n < 2 ? null : deviationFrom(values, mean, total) }
}

/** Distances are in units of the greatest, so that no square is too great for a double, and none is lost. */
function deviationFrom(values: Float64Array, mean: number, total: bigint): number {
  const n = values.length
  const distance = greatestDistance(values, mean, 1)
  if (distance === 0) return 0
  const scale = distance > 2 ** 1000 ? 2 ** -100 : 1
  const farthest = scale === 1 ? distance : greatestDistance(values, mean, scale)
  const unit = 2 ** Math.max(-1000, Math.ceil(Math.log2(farthest)))
  // The mean is rounded, so that distances from it don't add up to 0.
  const offset = (toDouble(total - BigInt(n) * exactSumOfFinite(Float64Array.of(mean)), n) * scale) / unit
  const squares = sumOfSquares(values, mean, scale, unit)
  return (Math.sqrt((squares - n * offset ** 2) / (n - 1)) * unit) / scale
}

function greatestDistance(values: Float64Array, mean: number, scale: number): number {
  let greatest = 0
  for (let i = 0; i < values.length; i++) {
    const distance = Math.abs(values[i]! * scale - mean * scale)
    greatest = distance > greatest ? distance : greatest
  }
  return greatest
}

/** Squares of a part of the values at a time stay in the processor's cache. */
function sumOfSquares(values: Float64Array, mean: number, scale: number, unit: number): number {
  const block = new Float64Array(Math.min(values.length, 8192))
  const perUnit = 1 / unit
  let total = 0n
  for (let start = 0; start < values.length; start += block.length) {
    const size = Math.min(block.length, values.length - start)
    for (let i = 0; i < size; i++) {
      const distance = (values[start + i]! * scale - mean * scale) * perUnit
      block[i] = distance * distance
    }
    total += exactSumOfFinite(block.subarray(0, size))
  }
  return toDouble(total)
}
