import { exactMoments } from '../stats/numeric/exactMoments.ts'

export interface Moments {
  /** Finite numbers. */
  readonly count: number
  /** ±Infinity if there are infinite numbers, NaN if there are of both signs; `null` without numbers. */
  readonly sum: number | null
  readonly mean: number | null
  /** With n - 1; `null` for fewer than two numbers, NaN if one is infinite. */
  readonly deviation: number | null
}

/** The moments of numbers in memory. */
export function momentsOf(numbers: Float64Array): Moments {
  if (numbers.length === 0) return { count: 0, sum: null, mean: null, deviation: null }
  const infinite = infinityOf(numbers)
  if (infinite === 0) return { count: numbers.length, ...exactMoments(numbers) }
  return { count: numbers.filter(Number.isFinite).length, sum: infinite, mean: infinite, deviation: NaN }
}

/** 0 without infinite numbers, NaN with those of both signs. */
function infinityOf(numbers: Float64Array): number {
  let infinite = 0
  for (let i = 0; i < numbers.length; i++) if (Math.abs(numbers[i]!) === Infinity) infinite += numbers[i]!
  return infinite
}
