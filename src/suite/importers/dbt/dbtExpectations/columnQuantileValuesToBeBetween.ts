import { expectationTest } from '../expectationTest.ts'
import { paramsOf } from '../paramsOf.ts'

export const columnQuantileValuesToBeBetween = expectationTest(
  'expect_column_quantile_values_to_be_between',
  {
    params({ quantile, min_value: min = null, max_value: max = null, strictly, ...args }) {
      if (strictly === true)
        throw new Error('the range of a quantile has its ends in it: strictly cannot be carried over')
      return { ...paramsOf(args), quantile_ranges: { quantiles: [quantile], value_ranges: [[min, max]] } }
    },
    counts: 'other',
  },
)
