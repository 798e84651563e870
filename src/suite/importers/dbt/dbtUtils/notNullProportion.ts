import { expectationTest } from '../expectationTest.ts'

export const notNullProportion = expectationTest(
  'expect_column_proportion_of_non_null_values_to_be_between',
  {
    params: ({ at_least: min, at_most: max = 1 }) => ({ min_value: min, max_value: max }),
    counts: 'other',
  },
)
