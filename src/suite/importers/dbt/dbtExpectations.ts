import * as expectations from '../../../expectations/index.ts'
import { dbtUtils } from './dbtUtils.ts'
import { wholeRangeParams } from '../../numberRange.ts'
import { isGiven, type Fields } from '../../record.ts'
import { tableOf } from './tableOf.ts'
import { as, type Test } from './test.ts'

/** Arguments that say how SQL is to be written, and mean nothing here. Names of columns are compared as they are. */
const silent = new Set(
  'column_name quote_values quote_columns is_raw display_inconsistent_columns data_type transform'.split(' '),
)
/** Arguments that ask for what our expectations do not do. */
const refused = new Set(
  'sort_column step compare_row_condition compare_group_by exclusion_condition take_diffs take_logs'.split(
    ' ',
  ),
)
const renamed: Readonly<Record<string, string>> = {
  row_condition: 'where',
  column_type: 'type_',
  column_type_list: 'type_list',
  compare_column_name: 'other_column',
  date_col: 'column',
  timestamp_column: 'column',
}

/** The arguments of a test as parameters of the expectation that has its name. */
function paramsOf(args: Fields): Fields {
  const params: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(args)) {
    if (!isGiven(value) || silent.has(name)) continue
    if (refused.has(name)) throw new Error(`${name} cannot be carried over`)
    if (name === 'strictly') Object.assign(params, value === true && strictEnds(args))
    else if (name === 'flags' || name === 'regex' || name === 'regex_list') continue
    else params[renamed[name] ?? name] = value
  }
  return { ...params, ...regexParams(args) }
}

const strictEnds = ({ min_value: min, max_value: max }: Fields): Fields => ({
  ...(isGiven(min) && { strict_min: true }),
  ...(isGiven(max) && { strict_max: true }),
})

/** Flags of a regex stand before it in RE2. */
function regexParams({ regex, regex_list: list, flags = '' }: Fields): Fields {
  const letters = String(flags)
  if (!/^[ims]*$/.test(letters)) throw new Error(`the flags ${letters} of its regex are not known here`)
  const flagged = (each: unknown): string => (letters === '' ? String(each) : `(?${letters})${String(each)}`)
  return {
    ...(isGiven(regex) && { regex: flagged(regex) }),
    ...(Array.isArray(list) && { regex_list: list.map(flagged) }),
  }
}

/** Those that look at one row after the other by themselves: their failures are rows, as ours are. */
const ofRows = /values_|value_lengths|_pair_|compound|multicolumn|within_record/

const byName = Object.values(expectations)
  .map(({ definition }) => definition.type)
  .filter((type) => type !== 'unexpected_rows_expectation')
  .map((type) => [type, as(type, paramsOf, ofRows.test(type) ? 'rows' : 'other')] as const)

const noOrder: Test = {
  rules() {
    throw new Error('rows of a database are in no order; ours are in that of the file')
  },
}

const ofOtherTable = (type: string, name: string): Test =>
  as(type, ({ compare_model: model, ...args }) => ({ ...paramsOf(args), [name]: tableOf(model) }), 'other')

/** The tests of the package dbt_expectations: most are called as ours are, and those that differ are here. */
export const dbtExpectations: Readonly<Record<string, Test>> = {
  ...Object.fromEntries(byName),
  expect_column_pair_values_A_to_be_greater_than_B: as(
    'expect_column_pair_values_a_to_be_greater_than_b',
    paramsOf,
  ),
  expect_column_values_to_be_increasing: noOrder,
  expect_column_values_to_be_decreasing: noOrder,
  expect_column_values_to_be_within_n_moving_stdevs: {
    rules() {
      throw new Error('it sums up periods and takes logarithms of differences, which ours does not')
    },
  },
  // Its first column is 1, ours is 0.
  expect_column_to_exist: as('expect_column_to_exist', ({ column_index: index, ...args }) => ({
    ...paramsOf(args),
    ...(typeof index === 'number' && { column_index: Math.max(0, index - 1) }),
  })),
  expect_column_most_common_value_to_be_in_set: as(
    'expect_column_most_common_value_to_be_in_set',
    ({ top_n: n = 1, ...args }) => {
      if (n !== 1) throw new Error('only the most common value is looked at: top_n cannot be carried over')
      return { ...paramsOf(args), ties_okay: true }
    },
    'other',
  ),
  expect_column_quantile_values_to_be_between: as(
    'expect_column_quantile_values_to_be_between',
    ({ quantile, min_value: min = null, max_value: max = null, strictly, ...args }) => {
      if (strictly === true)
        throw new Error('the range of a quantile has its ends in it: strictly cannot be carried over')
      return { ...paramsOf(args), quantile_ranges: { quantiles: [quantile], value_ranges: [[min, max]] } }
    },
    'other',
  ),
  expect_table_columns_to_contain_set: as(
    'expect_table_columns_to_match_set',
    ({ column_list: columns }) => ({ column_set: columns, exact_match: false }),
    'other',
  ),
  expect_table_columns_to_match_set: as(
    'expect_table_columns_to_match_set',
    ({ column_list: columns }) => ({ column_set: columns }),
    'other',
  ),
  expect_table_columns_to_not_contain_set: as(
    'expect_table_columns_to_not_contain_set',
    ({ column_list: columns }) => ({ column_set: columns }),
    'other',
  ),
  expect_table_row_count_to_be_between: as(
    'expect_table_row_count_to_be_between',
    ({ min_value: min, max_value: max, strictly = false, ...args }) => ({
      ...paramsOf(args),
      ...wholeRangeParams({
        ...(isGiven(min) && { min: Number(min) }),
        ...(isGiven(max) && { max: Number(max) }),
        strictMin: strictly === true,
        strictMax: strictly === true,
      }),
    }),
    'other',
  ),
  expect_column_distinct_count_to_equal_other_table: ofOtherTable(
    'expect_column_distinct_count_to_equal_other_table',
    'other_table',
  ),
  expect_table_column_count_to_equal_other_table: ofOtherTable(
    'expect_table_column_count_to_equal_other_table',
    'other_table_name',
  ),
  expect_table_row_count_to_equal_other_table: ofOtherTable(
    'expect_table_row_count_to_equal_other_table_times_factor',
    'other_table_name',
  ),
  expect_table_row_count_to_equal_other_table_times_factor: ofOtherTable(
    'expect_table_row_count_to_equal_other_table_times_factor',
    'other_table_name',
  ),
  expect_grouped_row_values_to_have_recent_data: as(
    'expect_row_values_to_have_recent_data',
    paramsOf,
    'other',
  ),
  expression_is_true: dbtUtils['expression_is_true']!,
}
