import type { Fields } from '../../shared/record.ts'
import type { DbtTest } from '../dbtTest.ts'
import { expectationTest } from '../expectationTest.ts'

/** Returns a test of which columns there are: `column_list` is the `column_set` of the expectation. */
export const tableColumns = (type: string, others: Fields = {}): DbtTest =>
  expectationTest(type, {
    params: ({ column_list: columns }) => ({ column_set: columns, ...others }),
    counts: 'other',
  })
