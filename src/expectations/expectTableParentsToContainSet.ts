import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { parentNames } from '../columns/parentNames.ts'
import { tableName } from '../core/tableName.ts'

/**
 * Expects a table to have been built from these versions, as was written down when it was published: each a
 * `project/name:v3`, a `project/name` of any version, a URI, or a digest `sha256:…`.
 *
 * @example
 * { value_set: [shop/raw] }
 */
export const expectTableParentsToContainSet = artifactExpectation({
  type: 'expect_table_parents_to_contain_set',
  params: z.strictObject({ valueSet: z.array(z.string()).min(1).describe('Parents of the table.'), table }),
  judge({ valueSet, table }, { parents = [] }) {
    const names = parents.map(parentNames)
    const missing = valueSet.filter((value) => !names.some((ofOne) => ofOne.includes(value)))
    const told = names.map(([name]) => name!)
    const found = told.length === 0 ? 'has no parents' : `was computed from ${told.join(', ')}`
    return {
      status: missing.length === 0 ? 'pass' : 'fail',
      message: `${tableName(table)} ${found}${missing.length === 0 ? '' : `; expected ${missing.join(', ')}`}`,
      expected: valueSet,
      observed: told,
    }
  },
})
