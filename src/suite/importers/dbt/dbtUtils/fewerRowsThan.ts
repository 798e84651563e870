import { identifier, sql, type SqlText } from '../../../../sql/sqlText.ts'
import { rowsWhere } from '../../shared/rowsWhere.ts'
import { sqlMeasure } from '../../shared/sqlMeasure.ts'
import type { DbtTest } from '../dbtTest.ts'
import { tableOf } from '../tableOf.ts'

export const fewerRowsThan: DbtTest = {
  counts: 'other',
  rules({ args: { compare_model: model }, maker }) {
    const rows = (table: SqlText) => sql`(SELECT count(*) FROM ${table})`
    const own = rows(rowsWhere(maker.common['where']))
    const query = sql`SELECT ${own} < ${rows(identifier(tableOf(model)))}`
    return [maker.queryRule(sqlMeasure(query.text, true))]
  },
}
