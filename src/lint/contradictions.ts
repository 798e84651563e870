import type { Expectation } from '../core/expectation.ts'
import { columnsNamed, lineOf, nameOf, type LintFinding, type LintRule } from './finding.ts'
import { demandsOf, whyDisjoint } from './intervals.ts'

type Pair = (a: Expectation, b: Expectation) => string | null

const textsIn = (values: unknown): readonly string[] =>
  Array.isArray(values) ? (values as readonly unknown[]).map(String) : []

const isType =
  (...types: readonly string[]) =>
  ({ type }: Expectation): boolean =>
    types.includes(type)

const isInSet = isType('expect_column_values_to_be_in_set', 'expect_column_distinct_values_to_be_in_set')
const hasSet = isType(
  'expect_column_distinct_values_to_contain_set',
  'expect_column_distinct_values_to_equal_set',
)
const isTyped = isType('expect_column_values_to_be_of_type', 'expect_column_type_to_be')

/** Kinds of types that no value has both of. */
const kinds: readonly RegExp[] = [
  /^(integer|int|float|double|decimal|number)/,
  /^(string|text|varchar)/,
  /^bool/,
]
const kindOf = ({ params }: Expectation): number =>
  kinds.findIndex((kind) => kind.test(String(params['type_'] ?? params['type']).toLowerCase()))

/** Pairs of expectations of one column that no data with values meets. */
const pairs: readonly Pair[] = [
  (a, b) =>
    a.type === 'expect_column_values_to_be_null' && b.type === 'expect_column_values_to_not_be_null'
      ? 'all values are missing, and none is'
      : null,
  (a, b) => {
    if (!isInSet(a) || b.type !== 'expect_column_values_to_not_be_in_set') return null
    const forbidden = new Set(textsIn(b.params['valueSet']))
    return textsIn(a.params['valueSet']).every((value) => forbidden.has(value))
      ? 'every value that is allowed is forbidden'
      : null
  },
  (a, b) => {
    if (!isInSet(a) || !(isInSet(b) || hasSet(b))) return null
    const [allowed, other] = [new Set(textsIn(a.params['valueSet'])), textsIn(b.params['valueSet'])]
    const missing = other.find((value) => !allowed.has(value))
    if (hasSet(b))
      return missing === undefined ? null : `${JSON.stringify(missing)} must be there and is not allowed`
    return other.some((value) => allowed.has(value)) ? null : 'no value is in both sets'
  },
  (a, b) => {
    if (!isInSet(a) || b.type !== 'expect_column_values_to_be_between') return null
    const [low, high] = [Number(b.params['minValue'] ?? -Infinity), Number(b.params['maxValue'] ?? Infinity)]
    const allowed = a.params['valueSet'] as readonly unknown[]
    const numbers = allowed.filter((value) => typeof value === 'number')
    return numbers.length === allowed.length && numbers.every((value) => value < low || value > high)
      ? 'no value that is allowed lies in the range'
      : null
  },
  (a, b) =>
    isTyped(a) && isTyped(b) && kindOf(a) !== -1 && kindOf(b) !== -1 && kindOf(a) !== kindOf(b)
      ? 'no value has both types'
      : null,
  (a, b) =>
    a.type === 'expect_column_to_exist' &&
    b.type === 'expect_table_columns_to_not_contain_set' &&
    textsIn(b.params['columnSet']).includes(String(a.params['column']))
      ? 'the column must be there and must not'
      : null,
  (a, b) => {
    for (const one of demandsOf(a))
      for (const other of demandsOf(b)) {
        const why = whyDisjoint(one, other)
        if (why !== null) return why
      }
    return null
  },
]

/** Whether both look at the same rows of a column, or at the table. */
function isOfSame(a: Expectation, b: Expectation): boolean {
  const [one, other] = [columnsNamed(a), columnsNamed(b)]
  return one.length === 0 || other.length === 0 || one.some((column) => other.includes(column))
}

/** Expectations that can't both pass. */
export const contradictions: LintRule = ({ suite }) => {
  const strict = suite.expectations.filter(
    ({ params, common }) =>
      (params['mostly'] ?? 1) === 1 && !common.where && !common.groupBy && !common.thresholds,
  )
  return strict.flatMap((a, i) =>
    strict.slice(i + 1).flatMap((b): readonly LintFinding[] => {
      if (!isOfSame(a, b)) return []
      const [reason] = pairs.flatMap((find) => find(a, b) ?? find(b, a) ?? [])
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
