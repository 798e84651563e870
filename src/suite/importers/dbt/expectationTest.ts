import type { Fields } from '../shared/record.ts'
import type { FailureUnit } from './config.ts'
import type { DbtTest } from './dbtTest.ts'

interface ExpectationTest {
  /** Parameters of the expectation. Default: none. */
  readonly params?: (args: Fields) => Fields
  /** Default: `rows`. */
  readonly counts?: FailureUnit
}

/** Returns a generic test that is one expectation, with parameters made from the arguments of the test. */
export const expectationTest = (
  type: string,
  { params = () => ({}), counts = 'rows' }: ExpectationTest = {},
): DbtTest => ({
  counts,
  rules: ({ args, maker }) => [maker.rule(type, params(args))],
})
