import type { DriftOptions } from '../../core/driftOptions.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { PermutationTest } from '../../stats/resampling/permutationTest.ts'
import { seededRandom, type Random } from '../../stats/resampling/seededRandom.ts'

/** Once this many permutations are as far apart as the data, the p-value is at least one in a hundred. */
const enough = 100

export interface PermutationInput {
  readonly options: DriftOptions
  /** Separate randomness for each column and test. */
  readonly stream: string
}

/** How rows are permuted; if the distance alone decides, no p-value is needed. */
export const resamplingPlan = ({
  options,
  stream,
}: PermutationInput): { random: Random; resamples: number; enough: number } => ({
  random: seededRandom(options.seed, stream),
  resamples: options.maxDistance === null ? options.permutations : 0,
  enough,
})

/** Description of a p-value by permutation in a report. */
export function permutationPValue(
  { pValue, method, tried }: Omit<PermutationTest, 'statistic'>,
  { permutations, seed }: DriftOptions,
): { pValue: number; method: string; leastPValue?: number } {
  if (method === 'exact') return { pValue, method }
  const count =
    tried < permutations ? `${formatCount(tried)} of ${formatCount(permutations)}` : formatCount(tried)
  return {
    pValue,
    method: `permutation (${count}, seed ${seed})`,
    leastPValue: 1 / (Math.max(tried, permutations) + 1),
  }
}
