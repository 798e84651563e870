import { sql, SqlText } from '../../../sql/sqlText.ts'

/** The sample as a query reads it: all of it, or the rows for which a condition is true. */
export const rowsWhere = (where: unknown): SqlText =>
  typeof where === 'string'
    ? sql`(SELECT * FROM "sample" WHERE (
${new SqlText(where)}
))`
    : sql`"sample"`
