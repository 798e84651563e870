/** Row conditions of Great Expectations' cases, which are written for pandas, in SQL. */
export const gxWhere: Readonly<Record<string, string>> = {
  '1.2.0:column_map_expectations/expect_column_value_lengths_to_be_between#0.11': 's4 = 5',
  '1.2.0:multicolumn_map_expectations/expect_compound_columns_to_be_unique#1.2': 'x <> 1 AND w <> 6',
  '1.2.0:multicolumn_map_expectations/expect_multicolumn_sum_to_equal#1.2':
    'w <> 0.56 AND w < 0.8 AND x < 0.8 AND y < 0.8',
}
