import { deviationOf, distanceUnit, type DistanceUnit } from './distanceUnit.ts'
import { exactSum, exactSumOfFinite, toDouble } from './exactSum.ts'
import { meanRest } from './meanRest.ts'

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

function deviationFrom(values: Float64Array, mean: number, total: bigint): number {
  const unit = distanceUnit(mean, ...endsOf(values))
  if (!unit) return 0
  const { length } = values
  return deviationOf(sumOfSquares(values, mean, unit), length, meanRest(total, length, mean), unit)
}

function endsOf(values: Float64Array): [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    least = value < least ? value : least
    greatest = value > greatest ? value : greatest
  }
  return [least, greatest]
}

/** Squares of a part of the values at a time stay in the processor's cache. */
function sumOfSquares(values: Float64Array, mean: number, { scale, unit }: DistanceUnit): number {
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
