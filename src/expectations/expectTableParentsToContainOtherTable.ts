import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { parentNames } from '../columns/parentNames.ts'
import { tableName } from '../core/tableName.ts'

/**
 * Expects a table to have been built from another one, byte by byte, as was written down when it was published.
 *
 * @example
 * { other_table_name: raw }
 */
export const expectTableParentsToContainOtherTable = artifactExpectation({
  type: 'expect_table_parents_to_contain_other_table',
  params: z.strictObject({
    otherTableName: z.string().min(1).default('reference').describe('Name of the other table.'),
    table,
  }),
  other: ({ otherTableName }) => otherTableName,
  judge({ table, otherTableName }, { parents = [] }, { other }) {
    const isMadeOfIt = parents.some(({ digest }) => digest === other.digest)
    const told = parents.map((parent) => parentNames(parent)[0]!)
    const found = told.length === 0 ? 'has no parents' : `was computed from ${told.join(', ')}`
    return {
      status: isMadeOfIt ? 'pass' : 'fail',
      message: `${tableName(table)} ${found}${isMadeOfIt ? '' : `; expected ${tableName(otherTableName)}, ${other.digest ?? other.uri}`}`,
      expected: other.digest,
      observed: parents.map(({ digest }) => digest),
    }
  },
})
