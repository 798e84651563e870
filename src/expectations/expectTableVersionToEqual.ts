import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { tableName } from '../core/tableName.ts'

/**
 * Expects a table to be of this version, as reports show it: `v3` of a registry, `etag:…` of S3 and the web. One word
 * of a version of several, such as `v1 md5:…`, is enough.
 *
 * @example
 * { value: v0 }
 */
export const expectTableVersionToEqual = artifactExpectation({
  type: 'expect_table_version_to_equal',
  params: z.strictObject({ value: z.string().min(1).describe('Version of the artifact.'), table }),
  judge({ value, table }, { version }) {
    const isIt = version === value || version?.split(' ').includes(value) === true
    return {
      status: isIt ? 'pass' : 'fail',
      message: `${tableName(table)} ${version === null ? 'has no version' : `is ${version}`}${isIt ? '' : `; expected ${value}`}`,
      expected: value,
      observed: version,
    }
  },
})
