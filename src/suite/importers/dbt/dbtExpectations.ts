import * as expectations from '../../../expectations/index.ts'
import { dbtUtils } from './dbtUtils.ts'
import { wholeRangeParams } from '../shared/numberRange.ts'
import { isGiven } from '../shared/record.ts'
import { paramsOf } from './paramsOf.ts'
import { tableOf } from './tableOf.ts'
import { as, type Test } from './test.ts'

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
