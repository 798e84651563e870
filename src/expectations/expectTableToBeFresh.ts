import { z } from 'zod'
import { artifactExpectation, table } from './base/artifactExpectation.ts'
import { formatAge, parseDuration } from '../core/duration.ts'
import { tableName } from '../core/tableName.ts'

/** Names often hold local times without a zone, which are read as UTC. No zone is more than this ahead of it. */
const farthestZone = 14 * 3_600_000

/**
 * Expects a table not to be older than `max_age` when it is read. Its time is the one in its name or its registry, or
 * else that of its last change. One that is more than 14 hours ahead (no time zone is) fails too; where there is no
 * time, that is an error.
 *
 * @example
 * { max_age: 1d }
 */
export const expectTableToBeFresh = artifactExpectation({
  type: 'expect_table_to_be_fresh',
  params: z.strictObject({
    maxAge: z
      .string()
      .refine((text) => parseDuration(text) !== null, 'expected a duration such as 26h, 1d 12h or 2 weeks')
      .describe('Maximum age, e.g. `26h`, `1d 12h` or `2 weeks`.'),
    table,
  }),
  judge({ maxAge, table }, { timestamp }, { readAt }) {
    if (timestamp === null)
      return { status: 'error', message: `can't compute the age of ${tableName(table)}: no timestamp found` }
    const age = readAt.getTime() - Date.parse(timestamp)
    const figures = { expected: { maxAge }, observed: { ageSeconds: age / 1000, timestamp } }
    if (age < -farthestZone) {
      const message = `${tableName(table)} is dated ${formatAge(-age)} ahead (${timestamp})`
      return { status: 'fail', message, ...figures }
    }
    const isFresh = age <= parseDuration(maxAge)!
    const message = `${tableName(table)} is ${formatAge(Math.max(0, age))} old (${timestamp}); expected at most ${maxAge}`
    return { status: isFresh ? 'pass' : 'fail', message, ...figures }
  },
})
