import { contingencyPValue, type Contingency } from '../../stats/tests/contingencyPValue.ts'
import { permutationPValue, resamplingPlan, type PermutationInput } from './permutationPValue.ts'
import type { PermutationTest } from '../../stats/resampling/permutationTest.ts'

/** The p-value of a contingency table, and its method. */
export function contingencyResult(of: Contingency, how: PermutationInput): ReturnType<typeof tableResult> {
  const { method, ...found } = contingencyPValue(of, resamplingPlan(how))
  return method === 'asymptotic' ? { pValue: found.pValue, method } : tableResult({ ...found, method }, how)
}

/**
 * The p-value of tables, and its method. It has no least one, except where no random table was as extreme and no single
 * class is either: then it may be smaller than it says.
 */
export function tableResult(
  found: Omit<PermutationTest, 'statistic'>,
  { options }: PermutationInput,
): ReturnType<typeof permutationPValue> {
  const { leastPValue, ...told } = permutationPValue(found, options)
  return { ...told, ...(leastPValue === told.pValue && { leastPValue }) }
}
