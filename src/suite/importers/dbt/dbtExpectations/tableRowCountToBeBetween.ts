import { wholeRangeParams } from '../../shared/numberRange.ts'
import { isGiven } from '../../shared/record.ts'
import { expectationTest } from '../expectationTest.ts'
import { paramsOf } from '../paramsOf.ts'

export const tableRowCountToBeBetween = expectationTest('expect_table_row_count_to_be_between', {
  params: ({ min_value: min, max_value: max, strictly = false, ...args }) => ({
    ...paramsOf(args),
    ...wholeRangeParams({
      ...(isGiven(min) && { min: Number(min) }),
      ...(isGiven(max) && { max: Number(max) }),
      strictMin: strictly === true,
      strictMax: strictly === true,
    }),
  }),
  counts: 'other',
})
