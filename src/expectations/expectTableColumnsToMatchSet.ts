import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

/**
 * Expects the sample to have these columns, in any order; and no others, unless `exactMatch` is false.
 *
 * @example
 * { column_set: [order_id, customer_id, total], exact_match: false }
 */
export const expectTableColumnsToMatchSet = expectation({
  type: 'expect_table_columns_to_match_set',
  params: z.strictObject({
    columnSet: z.array(z.string()).min(1).describe('Names of the columns.'),
    exactMatch: z.boolean().default(true).describe('Whether further columns are a failure.'),
  }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ columnSet, exactMatch }, _, tables) {
    const observed = tables.get('sample')?.columns.map(({ name }) => name) ?? []
    const missing = columnSet.filter((name) => !observed.includes(name))
    const extra = exactMatch ? observed.filter((name) => !columnSet.includes(name)) : []
    const wrong = [
      ...(missing.length > 0 ? [`columns missing: ${missing.join(', ')}`] : []),
      ...(extra.length > 0 ? [`columns not expected: ${extra.join(', ')}`] : []),
    ]
    return {
      status: wrong.length === 0 ? 'pass' : 'fail',
      message:
        wrong.length === 0
          ? `the sample has the ${formatCount(columnSet.length, 'column')} expected`
          : wrong.join('; '),
      expected: { columnSet, exactMatch },
      observed,
    }
  },
})
