import { z } from 'zod'
import { columnOrPattern, selectColumns } from '../core/columnSelector.ts'
import { expectation } from '../core/expectation.ts'

/**
 * Expects the sample to have none of these columns.
 *
 * @example
 * { column_set: [password, credit_card] }
 */
export const expectTableColumnsToNotContainSet = expectation({
  type: 'expect_table_columns_to_not_contain_set',
  params: z.strictObject({
    columnSet: z
      .array(columnOrPattern)
      .min(1)
      .describe('Names of the columns, or patterns such as `{ glob: ssn* }`.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ columnSet }, _, tables) {
    const columns = tables.get('sample')?.columns ?? []
    const names = columns.map(({ name }) => name)
    const there = columnSet.flatMap((each) => selectColumns({ optional: each }, columns))
    return {
      status: there.length === 0 ? 'pass' : 'fail',
      message:
        there.length === 0 ? 'none of the columns is there' : `columns not allowed: ${there.join(', ')}`,
      expected: { columnSet },
      observed: names,
    }
  },
})
