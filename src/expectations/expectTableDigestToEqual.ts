import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { tableName } from '../core/tableName.ts'

/**
 * Expects a table to have been read from exactly these bytes, by the SHA-256 that reports and `validate artifacts ls` show.
 *
 * @example
 * { value: 'sha256:21f4e84031e9fca81e683e34a8857cf6b3bdab75516b0a3bc5601018a961d30d' }
 */
export const expectTableDigestToEqual = artifactExpectation({
  type: 'expect_table_digest_to_equal',
  params: z.strictObject({
    value: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, "isn't a digest: sha256: and 64 digits of 0-9a-f")
      .describe('Digest, `sha256:…`.'),
    table,
  }),
  judge: ({ value, table }, { digest }) => ({
    status: digest === value ? 'pass' : 'fail',
    message: `${tableName(table)} is ${digest ?? 'without a digest'}${digest === value ? '' : `; expected ${value}`}`,
    expected: value,
    observed: digest,
  }),
})
