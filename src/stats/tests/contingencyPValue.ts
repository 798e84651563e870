import { fisherExact } from './fisherExact.ts'
import {
  permutationTest,
  type PermutationTest,
  type ResamplingOptions,
} from '../resampling/permutationTest.ts'
import { sum } from '../numeric/sum.ts'

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

/**
 * The p-value of a statistic of a 2 x k table: of its limit distribution where all expected counts are large, otherwise
 * of tables with the same totals, all of them or random ones. Where no random table is as extreme, it is that of the most
 * extreme class by Fisher's exact test, times the number of classes, if that is smaller: so it holds its level at every
 * level, and is not bounded by the number of tables tried.
 */
export function contingencyPValue(
  { reference, sample, minExpected, of, pValue }: Contingency,
  resampling: ResamplingOptions & { readonly resamples: number },
): Omit<PermutationTest, 'method'> & { method: 'asymptotic' | PermutationTest['method'] } {
  const statistic = of(Float64Array.from(reference), Float64Array.from(sample))
  if (minExpected >= enough) return { statistic, pValue, method: 'asymptotic', tried: 0 }
  const tested = permutationTest(reference, sample, of, resampling)!
  const least = 1 / (resampling.resamples + 1)
  if (tested.method === 'exact' || tested.pValue > least) return tested
  return { ...tested, pValue: Math.min(least, byClass(reference, sample)) }
}

/** Bonferroni over the classes, each against all others. */
function byClass(reference: readonly number[], sample: readonly number[]): number {
  const [n, m] = [sum(reference), sum(sample)]
  const pValues = reference.map((a, i) => fisherExact(a, n - a, sample[i]!, m - sample[i]!))
  return Math.min(1, reference.length * Math.min(...pValues))
}
