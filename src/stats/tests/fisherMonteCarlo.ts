import { logFactorial } from '../distributions/logFactorial.ts'
import type { PermutationTest, ResamplingOptions } from '../resampling/permutationTest.ts'
import { sum } from '../numeric/sum.ts'
import { tablePValue } from './tablePValue.ts'

/**
 * Fisher's test for a 2 x k table: how often a table with the same row and column totals is no more likely than the one
 * at hand. Exact if there are few such tables, otherwise from random ones. `reference[i]` and `sample[i]` count class `i`.
 *
 * Returns null when a sample is empty or fewer than two classes are counted.
 *
 * Source: R `fisher.test(simulate.p.value = TRUE)`; Freeman & Halton (1951).
 */
export function fisherMonteCarlo(
  reference: readonly number[],
  sample: readonly number[],
  resampling: ResamplingOptions,
): Omit<PermutationTest, 'statistic'> | null {
  const classes = reference.filter((count, i) => count + sample[i]! > 0).length
  if (sum(reference) === 0 || sum(sample) === 0 || classes < 2) return null
  const { pValue, method, tried } = tablePValue(reference, sample, rarity, resampling)
  return { pValue, method, tried }
}

/** The less likely a table, the greater the logarithm of the product of all its factorials. */
function rarity(x: Float64Array, y: Float64Array): number {
  let total = 0
  for (let i = 0; i < x.length; i++) total += logFactorial(x[i]!) + logFactorial(y[i]!)
  return total
}
