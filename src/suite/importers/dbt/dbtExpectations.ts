import * as expectations from '../../../expectations/index.ts'
import { columnMostCommonValueToBeInSet } from './dbtExpectations/columnMostCommonValueToBeInSet.ts'
import { columnQuantileValuesToBeBetween } from './dbtExpectations/columnQuantileValuesToBeBetween.ts'
import { columnToExist } from './dbtExpectations/columnToExist.ts'
import { orderOfRows } from './dbtExpectations/orderOfRows.ts'
import { otherTable } from './dbtExpectations/otherTable.ts'
import { tableColumns } from './dbtExpectations/tableColumns.ts'
import { tableRowCountToBeBetween } from './dbtExpectations/tableRowCountToBeBetween.ts'
import { valuesWithinMovingStdevs } from './dbtExpectations/valuesWithinMovingStdevs.ts'
import type { DbtTest } from './dbtTest.ts'
import { expressionIsTrue } from './dbtUtils/expressionIsTrue.ts'
import { expectationTest } from './expectationTest.ts'
import { paramsOf } from './paramsOf.ts'

/** Tests that check row by row: their failures are rows, as in Touchstone. */
const ofRows = /values_|value_lengths|_pair_|compound|multicolumn|within_record/

const sameName = Object.values(expectations)
  .map(({ definition }) => definition.type)
  .filter((type) => type !== 'unexpected_rows_expectation')
  .map(
    (type) =>
      [
        type,
        expectationTest(type, { params: paramsOf, counts: ofRows.test(type) ? 'rows' : 'other' }),
      ] as const,
  )

const rowCountTimesFactor = otherTable(
  'expect_table_row_count_to_equal_other_table_times_factor',
  'other_table_name',
)

/** Tests of the package dbt_expectations: most have the name of an expectation; the others are listed. */
export const dbtExpectations: Readonly<Record<string, DbtTest>> = {
  ...Object.fromEntries(sameName),
  expect_column_pair_values_A_to_be_greater_than_B: expectationTest(
    'expect_column_pair_values_a_to_be_greater_than_b',
    { params: paramsOf },
  ),
  expect_column_values_to_be_increasing: orderOfRows,
  expect_column_values_to_be_decreasing: orderOfRows,
  expect_column_values_to_be_within_n_moving_stdevs: valuesWithinMovingStdevs,
  expect_column_to_exist: columnToExist,
  expect_column_most_common_value_to_be_in_set: columnMostCommonValueToBeInSet,
  expect_column_quantile_values_to_be_between: columnQuantileValuesToBeBetween,
  expect_table_columns_to_contain_set: tableColumns('expect_table_columns_to_match_set', {
    exact_match: false,
  }),
  expect_table_columns_to_match_set: tableColumns('expect_table_columns_to_match_set'),
  expect_table_columns_to_not_contain_set: tableColumns('expect_table_columns_to_not_contain_set'),
  expect_table_row_count_to_be_between: tableRowCountToBeBetween,
  expect_column_distinct_count_to_equal_other_table: otherTable(
    'expect_column_distinct_count_to_equal_other_table',
    'other_table',
  ),
  expect_table_column_count_to_equal_other_table: otherTable(
    'expect_table_column_count_to_equal_other_table',
    'other_table_name',
  ),
  expect_table_row_count_to_equal_other_table: rowCountTimesFactor,
  expect_table_row_count_to_equal_other_table_times_factor: rowCountTimesFactor,
  expect_grouped_row_values_to_have_recent_data: expectationTest('expect_row_values_to_have_recent_data', {
    params: paramsOf,
    counts: 'other',
  }),
  expression_is_true: expressionIsTrue,
}
