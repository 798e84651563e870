import { identifier, join, sql, type SqlText } from '../../../../sql/sqlText.ts'

/** Returns the clause of a window that groups rows by columns; nothing if there are none. */
export const partitionBy = (columns: readonly unknown[]): SqlText =>
  columns.length === 0 ? sql`` : sql`PARTITION BY ${join(columns.map((name) => identifier(String(name))))}`
