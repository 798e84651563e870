import { contingencyPValue, type Contingency } from '../../stats/tests/contingencyPValue.ts'
import { permutationPValue, resamplingPlan, type PermutationInput } from './permutationPValue.ts'

/** What a report says of the p-value of a contingency table; it has no least one. */
export function contingencyResult(
  of: Contingency,
  how: PermutationInput,
): { pValue: number; method: string } {
  const found = contingencyPValue(of, resamplingPlan(how))
  if (found.method === 'asymptotic') return { pValue: found.pValue, method: found.method }
  const { pValue, method } = permutationPValue({ ...found, method: found.method }, how.options)
  return { pValue, method }
}
