import type { TestResult } from '../../outcome.ts'
import type { Part } from '../effects/proportionEffect.ts'
import { twoProportions } from '../../stats/twoProportions.ts'

/** The test that two proportions are the same; null where all trials of both sides agree. */
export function proportionsTested(
  reference: Part,
  sample: Part,
): Omit<TestResult, 'effect' | 'detectable' | 'equivalence'> | null {
  const tested = twoProportions(reference.successes, reference.n, sample.successes, sample.n)
  if (!tested) return null
  const { statistic, pValue } = tested
  const isFisher = tested.test === 'fisher'
  return {
    name: isFisher ? 'fisher_exact' : 'two_proportions',
    ...{ statistic, pValue, method: isFisher ? 'exact' : 'asymptotic' },
    n: { reference: reference.n, sample: sample.n },
  }
}
