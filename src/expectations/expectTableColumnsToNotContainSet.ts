import { z } from 'zod'
import { expectation } from '../core/expectation.ts'

/**
 * Expects the sample to have none of these columns.
 *
 * @example
 * { column_set: [password, credit_card] }
 */
export const expectTableColumnsToNotContainSet = expectation({
  type: 'expect_table_columns_to_not_contain_set',
  params: z.strictObject({ columnSet: z.array(z.string()).min(1).describe('Names of the columns.') }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ columnSet }, _, tables) {
    const names = tables.get('sample')?.columns.map(({ name }) => name) ?? []
    const there = columnSet.filter((name) => names.includes(name))
    return {
      status: there.length === 0 ? 'pass' : 'fail',
      message:
        there.length === 0 ? 'none of the columns is there' : `columns not allowed: ${there.join(', ')}`,
      expected: { columnSet },
      observed: names,
    }
  },
})
