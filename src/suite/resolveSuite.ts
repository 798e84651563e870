import * as library from '../expectations/index.ts'
import { checkUniqueIds } from './reading/checkUniqueIds.ts'
import type { Suite } from '../core/suite.ts'
import type { SuiteDefinition } from './suiteDefinition.ts'

/** Returns a suite with its expectations. */
export function resolveSuite(suite: SuiteDefinition): Suite {
  const { expectations: given } = suite
  if (typeof given !== 'function') return { ...suite, expectations: given }
  const expectations = given(library)
  checkUniqueIds(expectations, null)
  return { ...suite, expectations }
}
