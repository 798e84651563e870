import { expectationTest } from '../expectationTest.ts'

export const notAcceptedValues = expectationTest('expect_column_values_to_not_be_in_set', {
  params: ({ values }) => ({ value_set: values }),
  counts: 'other',
})
