import type { Comparison } from '../../sql/ast.ts'
import { sql, SqlText } from '../../sql/sqlText.ts'

/** A comparison as engines write it for which NaN is the greatest number and equals itself. */
export const comparison = (left: SqlText, op: Comparison, right: SqlText): SqlText =>
  sql`(${left} ${new SqlText(op)} ${right})`
