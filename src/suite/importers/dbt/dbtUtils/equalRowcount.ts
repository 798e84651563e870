import { isGiven } from '../../shared/record.ts'
import { expectationTest } from '../expectationTest.ts'
import { tableOf } from '../tableOf.ts'

export const equalRowcount = expectationTest('expect_table_row_count_to_equal_other_table', {
  params({ compare_model: model, group_by_columns: groups }) {
    if (isGiven(groups)) throw new Error('rows are not counted by groups')
    return { other_table_name: tableOf(model) }
  },
  counts: 'other',
})
