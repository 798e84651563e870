import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

/**
 * Expects the sample to have the same number of columns as another table: `reference`, or one that the suite names
 * under `tables`.
 *
 * @example
 * { other_table_name: reference }
 */
export const expectTableColumnCountToEqualOtherTable = expectation({
  type: 'expect_table_column_count_to_equal_other_table',
  params: z.strictObject({
    otherTableName: z.string().min(1).describe('Name of the other table.'),
  }),
  tables: ['sample'],
  columns: () => [],
  others: ({ otherTableName }) => [{ table: otherTableName, columns: [] }],
  metrics: () => ({}),
  judge({ otherTableName }, _, tables) {
    const [own = 0, other = 0] = ['sample', otherTableName].map((table) => tables.get(table)?.columns.length)
    return {
      status: own === other ? 'pass' : 'fail',
      message:
        own === other
          ? `${formatCount(own, 'column')}, the same number as ${otherTableName}`
          : `${formatCount(own, 'column')}; expected ${formatCount(other)}, the same number as ${otherTableName}`,
      expected: other,
      observed: { self: own, other },
    }
  },
})
