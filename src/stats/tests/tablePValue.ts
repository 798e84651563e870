import { fisherExact } from './fisherExact.ts'
import {
  permutationTest,
  type PermutationTest,
  type ResamplingOptions,
} from '../resampling/permutationTest.ts'
import { sum } from '../numeric/sum.ts'

/** Ten times the tables are tried where none is as extreme, and a class alone doesn't show it. */
const further = 10

/**
 * The p-value of a statistic of a 2 x k table by tables with the same totals, all of them or random ones. Where no random
 * table is as extreme, it is that of the most extreme class by Fisher's exact test, times the number of classes, if that is
 * smaller: so it holds its level at every level, and is not bounded by the number of tables tried.
 */
export function tablePValue(
  reference: readonly number[],
  sample: readonly number[],
  of: (x: Float64Array, y: Float64Array) => number,
  { resamples = 9999, ...resampling }: ResamplingOptions,
): PermutationTest {
  const bound = byClass(reference, sample)
  const most = further * (resamples + 1) - 1
  const isShown = bound <= 1 / (most + 1)
  const tested = permutationTest(reference, sample, of, {
    ...resampling,
    resamples,
    ...(!isShown && { most }),
  })!
  if (tested.method === 'exact' || tested.pValue > 1 / (resamples + 1)) return tested
  return { ...tested, pValue: Math.min(tested.pValue, bound) }
}

/** Bonferroni over the classes, each against all others. */
function byClass(reference: readonly number[], sample: readonly number[]): number {
  const [n, m] = [sum(reference), sum(sample)]
  const pValues = reference.map((a, i) => fisherExact(a, n - a, sample[i]!, m - sample[i]!))
  return Math.min(1, reference.length * Math.min(...pValues))
}
