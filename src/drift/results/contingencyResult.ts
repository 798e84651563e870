import { contingencyPValue, type Contingency } from '../../stats/tests/contingencyPValue.ts'
import { permutationPValue, resamplingPlan, type PermutationInput } from './permutationPValue.ts'

/**
 * What a report says of the p-value of a contingency table. It has no least one, except where no random table was as extreme
 * and no single class is either: then it may be smaller than it says.
 */
export function contingencyResult(
  of: Contingency,
  how: PermutationInput,
): { pValue: number; method: string; leastPValue?: number } {
  const found = contingencyPValue(of, resamplingPlan(how))
  if (found.method === 'asymptotic') return { pValue: found.pValue, method: found.method }
  const { leastPValue, ...told } = permutationPValue({ ...found, method: found.method }, how.options)
  return { ...told, ...(leastPValue === told.pValue && { leastPValue }) }
}
