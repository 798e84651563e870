import type { Expr, Query } from '../../sql/ast.ts'
import { identifier, join, sql, type SqlText } from '../../sql/sqlText.ts'

/** A statement for columns of doubles, with NaN for NULL. */
export function renderDoubles(render: (query: Query) => SqlText, of: readonly Expr[], where?: Expr): SqlText {
  const select = Object.fromEntries(of.map((value, i) => [`v${i}`, value]))
  const values = render({ select, ...(where && { where }) })
  const columns = of.map((_, i) => sql`coalesce(CAST(${identifier(`v${i}`)} AS DOUBLE), 'NaN'::DOUBLE)`)
  return sql`SELECT ${join(columns)} FROM (${values})`
}
