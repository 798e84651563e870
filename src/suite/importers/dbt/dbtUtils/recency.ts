import { listOf } from '../../shared/record.ts'
import { expectationTest } from '../expectationTest.ts'

export const recency = expectationTest('expect_row_values_to_have_recent_data', {
  params({ field, datepart, interval, ignore_time_component: ignored = false, group_by_columns: groups }) {
    if (ignored === true) throw new Error('ignore_time_component cannot be carried over')
    return { column: field, datepart, interval, ...(listOf(groups).length > 0 && { group_by: groups }) }
  },
  counts: 'other',
})
