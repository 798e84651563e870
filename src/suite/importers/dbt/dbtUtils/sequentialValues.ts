import { identifier, sql, SqlText, string } from '../../../../sql/sqlText.ts'
import { isGiven, listOf } from '../../shared/record.ts'
import { rowsWhere } from '../../shared/rowsWhere.ts'
import type { DbtTest } from '../dbtTest.ts'
import { partitionBy } from './partitionBy.ts'

/** Checks that each value is the one before it plus an interval: a number, or a number of units of time. */
export const sequentialValues: DbtTest = {
  rules({ args: { interval = 1, datepart, group_by_columns: groups }, column, maker }) {
    if (column === null) throw new Error('it has no column')
    if (typeof interval !== 'number') throw new Error('its interval is not a number')
    const value = identifier(column)
    const count = new SqlText(String(interval))
    const step = isGiven(datepart) ? sql`${count} * INTERVAL ${string(`1 ${String(datepart)}`)}` : count
    const previous = sql`lag(${value}) OVER (${partitionBy(listOf(groups))} ORDER BY ${value})`
    const rows = sql`SELECT *, ${previous} AS "previous value" FROM ${rowsWhere(maker.common['where'])}`
    const wrong = sql`NOT (${value} = "previous value" + ${step})`
    return [maker.queryRule(sql`SELECT * FROM (${rows}) AS ordered WHERE ${wrong}`.text)]
  },
}
