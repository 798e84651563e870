import { expectationTest } from '../expectationTest.ts'
import { paramsOf } from '../paramsOf.ts'

/** In dbt_expectations the first column has index 1, in Touchstone 0. */
export const columnToExist = expectationTest('expect_column_to_exist', {
  params: ({ column_index: index, ...args }) => ({
    ...paramsOf(args),
    ...(typeof index === 'number' && { column_index: Math.max(0, index - 1) }),
  }),
})
