import type { Expectation } from '../core/expectation.ts'
import type * as library from '../expectations/index.ts'
import type { Suite } from '../core/suite.ts'

/** A suite as `defineSuite` returns it: its expectations, or a function that makes them when the suite is used. */
export interface SuiteDefinition extends Omit<Suite, 'expectations'> {
  readonly expectations: readonly Expectation[] | ((expect: typeof library) => readonly Expectation[])
}
