import { identifier, join, sql, type SqlText } from '../../../../sql/sqlText.ts'
import { isGiven, listOf } from '../../shared/record.ts'
import type { DbtTest } from '../dbtTest.ts'
import { tableOf } from '../tableOf.ts'

/** Compares two tables as EXCEPT does: a row that is in a table twice counts once. */
export const equality: DbtTest = {
  counts: 'other',
  rules({ args: { compare_model: model, compare_columns: columns, ...others }, maker }) {
    const [unknown] = Object.keys(others).filter((name) => isGiven(others[name]))
    if (unknown !== undefined) throw new Error(`${unknown} cannot be carried over`)
    if (maker.common['where'] !== undefined)
      throw new Error('two tables are compared as a whole, without where')
    const selected = isGiven(columns) ? join(listOf(columns).map((name) => identifier(String(name)))) : sql`*`
    const rows = (table: SqlText): string => sql`SELECT DISTINCT ${selected} FROM ${table}`.text
    return [
      maker.rule('expect_query_results_to_match_comparison', {
        base_query: rows(identifier('sample')),
        comparison_query: rows(identifier(tableOf(model))),
      }),
    ]
  },
}
