import { expectationTest } from '../expectationTest.ts'

export const uniqueCombinationOfColumns = expectationTest('expect_compound_columns_to_be_unique', {
  params: ({ combination_of_columns: columns }) => ({ column_list: columns, ignore_row_if: 'never' }),
  counts: 'other',
})
