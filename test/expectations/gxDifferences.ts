const textIsNumber =
  'text beside number bounds: Great Expectations raises an error; we compare what is a number and count what is none'
const suiteParameter = 'an expression of Python for a bound, e.g. now(): we take bounds that are written out'
const parser = 'a condition parser that does not exist is an error there; we have no condition parsers'
const nothingToCheck =
  'not one value to check: Great Expectations passes that, and we skip it, because a check of nothing proves nothing'
const dtype =
  'Great Expectations tells the dtype of the column, and we tell how many values are of another type'
const claimsNothing =
  'without a bound, or with no set or an empty one: Great Expectations passes what cannot fail, and we refuse it'

/** Where we answer otherwise than Great Expectations on purpose: the case, and why. */
export const gxDifferences: Readonly<Record<string, string>> = {
  '1.2.0:column_aggregate_expectations/expect_column_stdev_to_be_between#0.1':
    'neither bound is given: Great Expectations passes what then cannot fail, and we refuse it',
  '1.2.0:column_distributional_expectations/expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than#0.10':
    'the values lie from -5 to 6: Great Expectations takes max 11 for the width, and we for the maximum',
  '1.2.0:column_map_expectations/expect_column_values_to_be_between#0.17': textIsNumber,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between_tz_naive#0.18': textIsNumber,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between#0.22': textIsNumber,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between_tz_naive#0.22': textIsNumber,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between__evaluation_parameters#0.0':
    suiteParameter,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between__evaluation_parameters#0.3':
    suiteParameter,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between__evaluation_parameters#0.6':
    suiteParameter,
  '1.2.0:column_map_expectations/expect_column_values_to_be_between__evaluation_parameters#0.7':
    suiteParameter,
  '1.2.0:column_map_expectations/expect_column_value_lengths_to_equal#0.8': parser,
  '1.2.0:column_map_expectations/expect_column_values_to_be_in_set#0.12': parser,
  '1.2.0:column_map_expectations/expect_column_values_to_be_in_set#0.10':
    'the condition compares numbers with text: Great Expectations selects no row and passes, and we refuse it',
  '1.2.0:column_map_expectations/expect_column_values_to_be_in_set#1.0': nothingToCheck,
  '1.2.0:column_map_expectations/expect_column_values_to_not_match_regex#0.10': nothingToCheck,
  '1.2.0:column_map_expectations/expect_column_values_to_be_in_type_list#0.25': claimsNothing,
  '1.2.0:column_map_expectations/expect_column_values_to_not_be_in_set#0.2': claimsNothing,
  '1.2.0:other_expectations/expect_table_column_count_to_be_between#0.1': claimsNothing,
  '1.2.0:other_expectations/expect_table_columns_to_match_set#0.11': claimsNothing,
  '1.2.0:column_map_expectations/expect_column_values_to_be_of_type#1.3':
    'a timestamp with a zone is a timestamp: Great Expectations tells the two apart by dtype, and we judge values',
}

/** Where our verdict is the same and we tell other details on purpose: the case, and why. */
export const gxDetails: Readonly<Record<string, string>> = {
  '1.2.0:column_map_expectations/expect_column_values_to_be_in_type_list#0.0': dtype,
  '1.2.0:column_map_expectations/expect_column_values_to_be_in_type_list#0.6': dtype,
  '1.2.0:column_map_expectations/expect_column_values_to_be_of_type#0.3': dtype,
}
