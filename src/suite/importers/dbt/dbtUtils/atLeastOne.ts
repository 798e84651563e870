import { expectationTest } from '../expectationTest.ts'

export const atLeastOne = expectationTest('expect_column_proportion_of_non_null_values_to_be_between', {
  params: () => ({ min_value: 0, strict_min: true }),
  counts: 'other',
})
