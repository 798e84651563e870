import type { Expectation } from '../core/expectation.ts'
import { lineOf, nameOf, type LintRule } from './finding.ts'

/** Expectations that say the same as an earlier one. */
export const duplicates: LintRule = ({ suite }) => {
  const seen = new Map<string, Expectation>()
  return suite.expectations.flatMap((expectation) => {
    const key = JSON.stringify([
      expectation.type,
      expectation.params,
      expectation.common.where?.text,
      expectation.common.groupBy,
    ])
    const first = seen.get(key)
    if (!first) {
      seen.set(key, expectation)
      return []
    }
    const where = first.line === undefined ? '' : ` in line ${first.line}`
    return [
      {
        rule: 'duplicate',
        message: `${nameOf(expectation)} repeats the one${where}. Delete one of them.`,
        line: lineOf(expectation),
      },
    ]
  })
}
