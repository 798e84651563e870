import type { Expectation } from '../core/expectation.ts'
import { lineOf, nameOf, type LintFinding, type LintRule } from './finding.ts'

const columnOf = ({ params, common }: Expectation): string | null =>
  typeof params['column'] === 'string' && !common.where && !common.groupBy ? params['column'] : null

/** Pairs of expectations of one column that no data with values keeps. */
const pairs: readonly ((a: Expectation, b: Expectation) => string | null)[] = [
  (a, b) =>
    a.type === 'expect_column_values_to_be_null' && b.type === 'expect_column_values_to_not_be_null'
      ? 'all values are missing, and none is'
      : null,
  (a, b) => {
    if (a.type !== 'expect_column_values_to_be_in_set' || b.type !== 'expect_column_values_to_not_be_in_set')
      return null
    const forbidden = new Set((b.params['valueSet'] as readonly unknown[]).map(String))
    const allowed = (a.params['valueSet'] as readonly unknown[]).map(String)
    return allowed.every((value) => forbidden.has(value)) ? 'every value that is allowed is forbidden' : null
  },
  (a, b) => {
    if (a.type !== 'expect_column_values_to_be_between' || b.type !== a.type) return null
    const [low, high] = [a.params['minValue'], b.params['maxValue']]
    return typeof low === 'number' && typeof high === 'number' && low > high
      ? `no value is at least ${low} and at most ${high}`
      : null
  },
  (a, b) => {
    if (a.type !== 'expect_column_values_to_be_in_set' || b.type !== 'expect_column_values_to_be_between')
      return null
    const [low, high] = [Number(b.params['minValue'] ?? -Infinity), Number(b.params['maxValue'] ?? Infinity)]
    const allowed = a.params['valueSet'] as readonly unknown[]
    const numbers = allowed.filter((value) => typeof value === 'number')
    return numbers.length === allowed.length && numbers.every((value) => value < low || value > high)
      ? 'no value that is allowed lies in the range'
      : null
  },
]

/** Expectations of one column that can't both pass. */
export const contradictions: LintRule = ({ suite }) => {
  const strict = suite.expectations.filter(({ params }) => (params['mostly'] ?? 1) === 1)
  return strict.flatMap((a) =>
    strict.flatMap((b): readonly LintFinding[] => {
      const column = columnOf(a)
      if (a === b || column === null || column !== columnOf(b)) return []
      const [reason] = pairs.flatMap((find) => find(a, b) ?? [])
      if (reason === undefined) return []
      return [
        {
          rule: 'contradiction',
          message: `${nameOf(a)} and ${nameOf(b)} can't both pass: ${reason}. Correct one of them.`,
          line: lineOf(b),
        },
      ]
    }),
  )
}
