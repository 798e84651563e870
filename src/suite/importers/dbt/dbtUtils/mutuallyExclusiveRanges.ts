import { identifier, sql, SqlText } from '../../../../sql/sqlText.ts'
import { entryOf } from '../../shared/record.ts'
import { rowsWhere } from '../../shared/rowsWhere.ts'
import type { DbtTest } from '../dbtTest.ts'
import { partitionBy } from './partitionBy.ts'

/** How the end of a range must compare with the start of the next one. */
const gapOperators: Readonly<Record<string, string>> = { allowed: '<=', not_allowed: '=', required: '<' }

/** Checks that ranges, each of a row, don't overlap; in `partition_by`, those of one group. */
export const mutuallyExclusiveRanges: DbtTest = {
  rules({ args, maker }) {
    const { lower_bound_column: from, upper_bound_column: to, partition_by: group, gaps = 'allowed' } = args
    const { zero_length_range_allowed: zero = false } = args
    const operator = entryOf(gapOperators, String(gaps))
    if (typeof from !== 'string' || typeof to !== 'string') throw new Error('it has no columns of bounds')
    if (operator === undefined)
      throw new Error(`gaps: ${String(gaps)} is not allowed, not_allowed or required`)
    const [lower, upper] = [identifier(from), identifier(to)]
    const groups = partitionBy(typeof group === 'string' ? group.split(',').map((name) => name.trim()) : [])
    const window = sql`${groups} ORDER BY ${lower}, ${upper}`
    const rows = sql`SELECT *, lead(${lower}) OVER (${window}) AS "next lower", row_number() OVER (${window}) = count(*) OVER (${groups}) AS "is last" FROM ${rowsWhere(maker.common['where'])}`
    const isRange = sql`${lower} ${new SqlText(zero === true ? '<=' : '<')} ${upper}`
    const fits = sql`"is last" OR coalesce(${upper} ${new SqlText(operator)} "next lower", false)`
    return [
      maker.queryRule(
        sql`SELECT * FROM (${rows}) AS ordered WHERE NOT (coalesce(${isRange}, false) AND (${fits}))`.text,
      ),
    ]
  },
}
