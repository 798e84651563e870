import type { PermutationTest, ResamplingOptions } from '../resampling/permutationTest.ts'
import { tablePValue } from './tablePValue.ts'

/** From this expected count on the limit distribution holds at the levels of a family of hundreds of tests. */
const enough = 50

export interface Contingency {
  readonly reference: readonly number[]
  readonly sample: readonly number[]
  readonly minExpected: number
  /** The statistic that a larger difference makes larger. */
  readonly of: (x: Float64Array, y: Float64Array) => number
  /** By the limit distribution. */
  readonly pValue: number
}

/** The p-value of a statistic of a 2 x k table: of its limit distribution where all expected counts are large, otherwise of tables. */
export function contingencyPValue(
  { reference, sample, minExpected, of, pValue }: Contingency,
  resampling: ResamplingOptions,
): Omit<PermutationTest, 'method'> & { method: 'asymptotic' | PermutationTest['method'] } {
  if (minExpected < enough) return tablePValue(reference, sample, of, resampling)
  const statistic = of(Float64Array.from(reference), Float64Array.from(sample))
  return { statistic, pValue, method: 'asymptotic', tried: 0 }
}
