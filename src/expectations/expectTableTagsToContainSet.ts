import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { tableName } from '../core/tableName.ts'

/**
 * Expects a table's version to carry these tags: those of a registry, or of a versioned dataset's `meta.json`.
 *
 * @example
 * { value_set: [production] }
 */
export const expectTableTagsToContainSet = artifactExpectation({
  type: 'expect_table_tags_to_contain_set',
  params: z.strictObject({ valueSet: z.array(z.string()).min(1).describe('Tags of the artifact.'), table }),
  judge({ valueSet, table }, { tags = [] }) {
    const missing = valueSet.filter((tag) => !tags.includes(tag))
    const found = tags.length === 0 ? 'has no tags' : `is tagged ${tags.join(', ')}`
    return {
      status: missing.length === 0 ? 'pass' : 'fail',
      message: `${tableName(table)} ${found}${missing.length === 0 ? '' : `; expected ${missing.join(', ')}`}`,
      expected: valueSet,
      observed: tags,
    }
  },
})
