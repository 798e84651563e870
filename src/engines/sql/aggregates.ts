import type { SqlAggregate } from '../../sql/ast.ts'
import { sql, SqlText } from '../../sql/sqlText.ts'

type Render = (of: SqlText, quantiles: SqlText, filter: SqlText) => SqlText

const named =
  (name: string): Render =>
  (of, _, filter) =>
    sql`${new SqlText(name)}(${of})${filter}`

/** The aggregates that engines agree about. */
export const aggregates = {
  count: named('count'),
  count_distinct: (of, _, filter) => sql`count(DISTINCT ${of})${filter}`,
  min: named('min'),
  max: named('max'),
  sum: named('sum'),
  avg: named('avg'),
} satisfies Partial<Record<SqlAggregate, Render>>
