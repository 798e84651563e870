import { isGiven } from '../../shared/record.ts'
import { expectationTest } from '../expectationTest.ts'

export const acceptedRange = expectationTest('expect_column_values_to_be_between', {
  params: ({ min_value: min, max_value: max, inclusive = true }) => ({
    ...(isGiven(min) && { min_value: min, strict_min: inclusive === false }),
    ...(isGiven(max) && { max_value: max, strict_max: inclusive === false }),
  }),
})
