import { escapeRegex } from '../../../text/escapeRegex.ts'
import type { Rule } from '../shared/importer.ts'
import { entryOf, isGiven, isRecord, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'

interface Meaning {
  readonly type: string
  /** Name of the one value in pandera, if it is given by name. */
  readonly argument?: string
  params(value: unknown, statistics: Fields): Fields
}

const between = (params: (end: unknown) => Fields, argument: string): Meaning => ({
  type: 'expect_column_values_to_be_between',
  argument,
  params,
})

const ofText = (argument: string, regex: (text: string) => string): Meaning => ({
  type: 'expect_column_values_to_match_regex',
  argument,
  params: (text) => ({ regex: regex(String(text)) }),
})

const inSet = (type: string, argument: string, values: (value: unknown) => unknown): Meaning => ({
  type,
  argument,
  params: (value) => ({ value_set: values(value) }),
})

const greaterThan = between((end) => ({ min_value: end, strict_min: true }), 'min_value')
const atLeast = between((end) => ({ min_value: end }), 'min_value')
const lessThan = between((end) => ({ max_value: end, strict_max: true }), 'max_value')
const atMost = between((end) => ({ max_value: end }), 'max_value')
const equalTo = inSet('expect_column_values_to_be_in_set', 'value', (value) => [value])
const notEqualTo = inSet('expect_column_values_to_not_be_in_set', 'value', (value) => [value])
const inRange: Meaning = {
  type: 'expect_column_values_to_be_between',
  params: (_, { min_value, max_value, include_min = true, include_max = true }) => ({
    min_value,
    max_value,
    strict_min: include_min === false,
    strict_max: include_max === false,
  }),
}

/** The checks that pandera has built in, by their names and the shorter ones that mean the same. */
const meanings: Readonly<Record<string, Meaning>> = {
  equal_to: equalTo,
  eq: equalTo,
  not_equal_to: notEqualTo,
  ne: notEqualTo,
  greater_than: greaterThan,
  gt: greaterThan,
  greater_than_or_equal_to: atLeast,
  ge: atLeast,
  less_than: lessThan,
  lt: lessThan,
  less_than_or_equal_to: atMost,
  le: atMost,
  in_range: inRange,
  between: inRange,
  isin: inSet('expect_column_values_to_be_in_set', 'allowed_values', (values) => values),
  notin: inSet('expect_column_values_to_not_be_in_set', 'forbidden_values', (values) => values),
  unique_values_eq: inSet('expect_column_distinct_values_to_equal_set', 'values', (values) => values),
  // Python's re.match: from the start of the text, not necessarily to its end.
  str_matches: ofText('pattern', (pattern) => `^(?:${pattern})`),
  str_contains: ofText('pattern', (pattern) => pattern),
  str_startswith: ofText('string', (text) => `^${escapeRegex(text)}`),
  str_endswith: ofText('string', (text) => `${escapeRegex(text)}$`),
  str_length: {
    type: 'expect_column_value_lengths_to_be_between',
    params: (_, { min_value, max_value, exact_value }) =>
      isGiven(exact_value)
        ? { min_value: exact_value, max_value: exact_value }
        : { ...(isGiven(min_value) && { min_value }), ...(isGiven(max_value) && { max_value }) },
  },
}

const options = new Set(['check_name', 'ignore_na', 'raise_warning', 'n_failure_cases'])

/** The rule of a check: its value, or its arguments by name, and options of how pandera runs it. */
export function checkRules(check: string, given: unknown, maker: RuleMaker): readonly Rule[] {
  const meaning = entryOf(meanings, check)
  if (!meaning) return [maker.refuse(check, 'it is none of the checks that pandera has built in')]
  const { options: apart, ...beside } = isRecord(given) ? given : { value: given }
  const all: Fields = { ...beside, ...(isRecord(apart) ? apart : {}) }
  const statistics = Object.fromEntries(Object.entries(all).filter(([name]) => !options.has(name)))
  const { [meaning.argument ?? 'value']: byName, value = byName } = statistics
  const severity = all['raise_warning'] === true ? { severity: 'warning' } : {}
  return [
    maker.rule(meaning.type, { ...meaning.params(value, statistics), ...severity }),
    ...(all['ignore_na'] === false ? [maker.rule('expect_column_values_to_not_be_null', severity)] : []),
  ]
}
