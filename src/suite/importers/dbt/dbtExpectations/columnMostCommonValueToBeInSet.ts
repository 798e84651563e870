import { expectationTest } from '../expectationTest.ts'
import { paramsOf } from '../paramsOf.ts'

export const columnMostCommonValueToBeInSet = expectationTest(
  'expect_column_most_common_value_to_be_in_set',
  {
    params({ top_n: n = 1, ...args }) {
      if (n !== 1) throw new Error('only the most common value is looked at: top_n cannot be carried over')
      return { ...paramsOf(args), ties_okay: true }
    },
    counts: 'other',
  },
)
