import { z } from 'zod'
import { expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'

const shown = 3

/**
 * Expects the file to have been read without damage: no short or long rows, no bad bytes, no column name twice; and to have
 * at least one row, unless `allowEmpty` is set.
 *
 * @example
 * { table: sample }
 */
export const expectTableToBeWellFormed = expectation({
  type: 'expect_table_to_be_well_formed',
  params: z.strictObject({
    table: z.enum(['sample', 'reference']).default('sample').describe('Table to check.'),
    allowEmpty: z.boolean().default(false).describe('Whether a table without rows passes.'),
  }),
  tables: [],
  columns: () => [],
  metrics: () => ({}),
  judge({ table, allowEmpty }, _, tables) {
    const info = tables.get(table)
    if (!info) return { status: 'error', message: `there is no ${table}; name it with --${table}` }
    const { findings } = info
    if (findings.length === 0 && info.rows === 0 && !allowEmpty)
      return {
        status: 'fail',
        message: `the ${table} has no rows; allow_empty: true in the suite lets it pass`,
      }
    if (findings.length === 0) return { status: 'pass', message: `the ${table} was read without damage` }
    const more =
      findings.length > shown ? `; and ${formatCount(findings.length - shown, 'more finding')}` : ''
    const message = `the ${table} is damaged: ${findings.slice(0, shown).join('; ')}${more}`
    return { status: 'fail', message, observed: findings }
  },
})
