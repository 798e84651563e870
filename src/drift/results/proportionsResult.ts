import type { TestResult } from '../../core/outcome.ts'
import type { Part } from '../effects/proportionEffect.ts'
import { twoProportions } from '../../stats/tests/twoProportions.ts'

/** The test that two proportions are the same; if all trials of both tables agree, its p-value is 1. Both have trials. */
export function proportionsResult(
  reference: Part,
  sample: Part,
): Omit<TestResult, 'effect' | 'detectable' | 'equivalence'> {
  const tested = twoProportions(reference.successes, reference.n, sample.successes, sample.n)
  const { statistic, pValue } = tested ?? { statistic: 0, pValue: 1 }
  const isFisher = tested?.test !== 'two proportions'
  return {
    name: isFisher ? 'fisher_exact' : 'two_proportions',
    statistic,
    pValue,
    method: isFisher ? 'exact' : 'asymptotic',
    n: { reference: reference.n, sample: sample.n },
  }
}
