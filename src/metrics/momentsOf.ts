import { exactMoments } from '../stats/numeric/exactMoments.ts'
import type { Total } from '../stats/numeric/growingTotal.ts'
import { totalOf } from './totalOf.ts'

export interface Moments extends Total {
  /** With n - 1; `null` for fewer than two numbers, NaN if one is infinite. */
  readonly deviation: number | null
}

/** The moments of numbers in memory. */
export function momentsOf(numbers: Float64Array): Moments {
  if (numbers.length === 0) return { ...totalOf(numbers), deviation: null }
  const exact = exactMoments(numbers)
  return exact ? { count: numbers.length, ...exact } : { ...totalOf(numbers), deviation: NaN }
}
