import type { Expectation } from '../core/expectation.ts'
import { lineOf, nameOf, type LintRule } from './finding.ts'

/** Why an expectation passes whatever the data is, by its parameters. */
const reasons: readonly ((expectation: Expectation) => string | null)[] = [
  ({ params }) => (params['mostly'] === 0 ? 'mostly: 0 excuses all values' : null),
  ({ type, params }) =>
    type.endsWith('_to_be_between') &&
    params['minValue'] === undefined &&
    params['maxValue'] === undefined &&
    'strictMin' in params
      ? 'it has neither min_value nor max_value'
      : null,
  ({ type, params }) =>
    /row_count_to_be_between|value_lengths_to_be_between/.test(type) &&
    Number(params['minValue'] ?? 0) <= 0 &&
    params['maxValue'] === undefined
      ? 'no count is below 0'
      : null,
  ({ type, params }) =>
    type === 'expect_column_values_to_match_regex' && /^(\^?\.\*\$?|\^|\$|)$/.test(String(params['regex']))
      ? 'its regex matches any text'
      : null,
  ({ common }) => (common.enabled ? null : 'it has enabled: false'),
]

/** Expectations that pass whatever the data is. */
export const neverFails: LintRule = ({ suite }) =>
  suite.expectations.flatMap((expectation) => {
    const [reason] = reasons.flatMap((find) => find(expectation) ?? [])
    if (reason === undefined) return []
    return [
      {
        rule: 'never-fails',
        message: `${nameOf(expectation)} can't fail: ${reason}. Tighten it, or delete it.`,
        line: lineOf(expectation),
      },
    ]
  })
