import { exactSum, toDouble } from '../stats/numeric/exactSum.ts'

export interface Total {
  /** Finite numbers. */
  readonly count: number
  /** ±Infinity if there are infinite numbers, NaN if there are of both signs; `null` without numbers. */
  readonly sum: number | null
  readonly mean: number | null
}

/** The sum and the mean of numbers in memory. */
export function totalOf(numbers: Float64Array): Total {
  const n = numbers.length
  if (n === 0) return { count: 0, sum: null, mean: null }
  const sum = exactSum(numbers)
  return sum === null ? infiniteTotal(numbers) : { count: n, sum: toDouble(sum), mean: toDouble(sum, n) }
}

/** The total of numbers, some of them infinite. */
export function infiniteTotal(numbers: Float64Array): Total {
  let [sum, count] = [0, 0]
  for (let i = 0; i < numbers.length; i++)
    if (Math.abs(numbers[i]!) === Infinity) sum += numbers[i]!
    else count++
  return { count, sum, mean: sum }
}
