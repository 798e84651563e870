import { exactMoments } from '../stats/numeric/exactMoments.ts'
import { infiniteTotal, totalOf, type Total } from './totalOf.ts'

export interface Moments extends Total {
  /** With n - 1; `null` for fewer than two numbers, NaN if one is infinite. */
  readonly deviation: number | null
}

/** The moments of numbers in memory. */
export function momentsOf(numbers: Float64Array): Moments {
  if (numbers.length === 0) return { ...totalOf(numbers), deviation: null }
  const exact = exactMoments(numbers)
  return exact ? { count: numbers.length, ...exact } : { ...infiniteTotal(numbers), deviation: NaN }
}
