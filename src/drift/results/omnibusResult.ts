import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import { widestGap } from './widestGap.ts'

/** The result of a test of any difference: what it found, where the distributions differ most, and by how much. */
export function omnibusResult(
  numbers: Numbers,
  test: Omit<NumbersResult['test'], 'effect'>,
  what: string,
): NumbersResult {
  const { effect, where } = widestGap(numbers)
  return { test: { ...test, effect }, happened: 'distribution moved', what, where }
}
