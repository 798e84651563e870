import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'

/**
 * Expects a table not to be another one, byte by byte: no drift is ever found between a file and itself.
 *
 * @example
 * { other_table_name: reference }
 */
export const expectTableDigestToNotEqualOtherTable = artifactExpectation({
  type: 'expect_table_digest_to_not_equal_other_table',
  params: z.strictObject({
    otherTableName: z.string().min(1).default('reference').describe('Name of the other table.'),
    table,
  }),
  other: ({ otherTableName }) => otherTableName,
  judge({ table, otherTableName }, { digest }, { other }) {
    if (digest === null || other.digest === null)
      return { status: 'error', message: `${table} and ${otherTableName} do not both have a digest` }
    const isSame = digest === other.digest
    return {
      status: isSame ? 'fail' : 'pass',
      message: `${table} and ${otherTableName} are ${isSame ? `the same bytes (${digest})` : 'of different bytes'}`,
      observed: { self: digest, other: other.digest },
    }
  },
})
