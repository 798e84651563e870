import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { optionalColumns, presentOptional } from './params/optionalColumns.ts'

/**
 * Expects the sample to have these columns, in any order; and no others, unless `exactMatch` is false. A column of
 * `optionalColumns` may be missing, and is not one of the others.
 *
 * @example
 * { column_set: [order_id, customer_id, total], exact_match: false }
 */
export const expectTableColumnsToMatchSet = expectation({
  type: 'expect_table_columns_to_match_set',
  params: z
    .strictObject({
      columnSet: z.array(z.string()).describe('Names of the columns.'),
      optionalColumns,
      exactMatch: z.boolean().default(true).describe('Whether other columns are a failure.'),
    })
    .refine(({ columnSet, optionalColumns = [] }) => columnSet.length + optionalColumns.length > 0, {
      path: ['columnSet'],
      error: 'expected at least one column',
    }),
  tables: ['sample'],
  columns: () => [],
  metrics: () => ({}),
  judge({ columnSet, optionalColumns: optional, exactMatch }, _, tables) {
    const columns = tables.get('sample')?.columns ?? []
    const observed = columns.map(({ name }) => name)
    const known = new Set([...columnSet, ...presentOptional(optional, columns)])
    const missing = columnSet.filter((name) => !observed.includes(name))
    const extra = exactMatch ? observed.filter((name) => !known.has(name)) : []
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
      expected: { columnSet, ...(optional && { optionalColumns: optional }), exactMatch },
      observed,
    }
  },
})
