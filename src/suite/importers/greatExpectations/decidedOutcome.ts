import { entryOf, isGiven, isRecord, listOf, type Fields } from '../shared/record.ts'

/** Outcome of a rule that doesn't depend on the data: it claims nothing, or what no data can fulfil. */
export interface DecidedOutcome {
  readonly status: 'pass' | 'fail'
  readonly message: string
}

type Decide = (kwargs: Fields) => DecidedOutcome | null

const passes = (message: string): DecidedOutcome => ({ status: 'pass', message })
const fails = (message: string): DecidedOutcome => ({ status: 'fail', message })

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** A rule without the parameter that it is about passes. */
const passesWithout =
  (name: string): Decide =>
  (kwargs) =>
    isGiven(kwargs[name]) ? null : passes(`no ${name} is given, so that nothing is expected`)

const passesIfEmpty =
  (name: string): Decide =>
  (kwargs) =>
    isGiven(kwargs[name]) && !isEmptyList(kwargs[name])
      ? null
      : passes(`${name} is empty, so that nothing is expected`)

/** With `exact_match: false` any columns are allowed, otherwise none. */
const columnSet: Decide = ({ column_set: set, exact_match: exact }) => {
  if (isGiven(set) && !isEmptyList(set)) return null
  return exact === false
    ? passes('column_set is empty, so that nothing is expected')
    : fails('column_set is empty, and a table has columns')
}

const quantiles: Decide = ({ quantile_ranges: given }) => {
  const ranges = listOf(isRecord(given) ? given['value_ranges'] : []).map(listOf)
  const wrong = ranges.find(([min, max]) => isAbove(min, max))
  return wrong
    ? fails(`${JSON.stringify(wrong)} has its minimum above its maximum: no quantile is inside`)
    : null
}

const byType: Readonly<Record<string, Decide>> = {
  expect_column_values_to_be_in_set: passesWithout('value_set'),
  expect_column_values_to_not_be_in_set: passesIfEmpty('value_set'),
  expect_column_distinct_values_to_be_in_set: passesWithout('value_set'),
  expect_column_distinct_values_to_contain_set: passesIfEmpty('value_set'),
  expect_column_distinct_values_to_equal_set: passesWithout('value_set'),
  expect_column_values_to_be_in_type_list: passesWithout('type_list'),
  expect_table_columns_to_match_ordered_list: passesWithout('column_list'),
  expect_table_columns_to_match_set: columnSet,
  expect_column_quantile_values_to_be_between: quantiles,
}

/** Rules of single values reject a missing bound; rules of figures pass then. */
const ofValues = new Set(['expect_column_values_to_be_between', 'expect_column_value_lengths_to_be_between'])

const between =
  (type: string): Decide =>
  ({ min_value: min, max_value: max }) => {
    if (isAbove(min, max))
      return fails(`min_value ${String(min)} is above max_value ${String(max)}: nothing is between`)
    if (isGiven(min) || isGiven(max)) return null
    return ofValues.has(type)
      ? fails('neither min_value nor max_value is given')
      : passes('neither min_value nor max_value is given, so that nothing is expected')
  }

const isAbove = (min: unknown, max: unknown): boolean =>
  (typeof min === 'number' && typeof max === 'number' && min > max) ||
  (isDate(min) && isDate(max) && min > max)

/** Returns the outcome that Great Expectations gives whatever the data is; `null` if it depends on the data. */
export function decidedOutcome(type: string, kwargs: Fields): DecidedOutcome | null {
  const decide = entryOf(byType, type) ?? (type.endsWith('_to_be_between') ? between(type) : undefined)
  return decide?.(kwargs) ?? null
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
