import { expectationTest } from '../expectationTest.ts'

export const notConstant = expectationTest('expect_column_distinct_count_to_be_greater_than', {
  params: () => ({ value: 1 }),
  counts: 'other',
})
