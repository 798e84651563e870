import type { Expectation } from '../core/expectation.ts'
import { lineOf, nameOf, type LintRule } from './finding.ts'

/** Figures that can't lie outside of these, by the types of expectations. */
const domains: readonly (readonly [types: RegExp, low: number, high: number, why: string])[] = [
  [
    /(row_count|column_count|value_lengths|unique_value_count)_to_be_between$/,
    0,
    Infinity,
    'no count is below 0',
  ],
  [/_proportion_of_\w+_to_be_between$/, 0, 1, 'every share lies between 0 and 1'],
  [/_(stdev|entropy)_to_be_between$/, 0, Infinity, 'it is never below 0'],
  [/_correlation_to_be_between$/, -1, 1, 'every correlation lies between -1 and 1'],
]

function outsideDomain({ type, params }: Expectation): string | null {
  const { minValue, maxValue, strictMin, strictMax } = params
  const found = domains.find(([types]) => types.test(type))
  if (!found || strictMin === true || strictMax === true) return null
  const [, low, high, why] = found
  return Number(minValue ?? -Infinity) <= low && Number(maxValue ?? Infinity) >= high ? why : null
}

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
  outsideDomain,
  ({ type, params }) =>
    type === 'expect_column_values_to_match_regex' &&
    /^(\(\?[a-z]+\))?\^?(\.\*|\(\.\*\)|\[\^\]\*)?\$?$/.test(String(params['regex']))
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
