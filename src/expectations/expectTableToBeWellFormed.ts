import { z } from 'zod'
import { expectation } from '../expectation.ts'

/** Expects the file to have been read without damage: no short or long rows, no bad bytes, no column name twice. */
export const expectTableToBeWellFormed = expectation({
  type: 'expect_table_to_be_well_formed',
  params: z.strictObject({
    table: z.enum(['sample', 'reference']).default('sample').describe('Which table.'),
  }),
  tables: [],
  columns: () => [],
  metrics: () => ({}),
  judge({ table }, _, tables) {
    const info = tables.get(table)
    if (!info) return { status: 'error', message: `there is no ${table}; name it with --${table}` }
    const { findings } = info
    if (findings.length === 0) return { status: 'pass', message: `the ${table} was read without damage` }
    return { status: 'fail', message: `the ${table} is damaged: ${findings.join('; ')}`, observed: findings }
  },
})
