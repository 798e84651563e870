import { sql, type SqlText } from '../../sql/sqlText.ts'

/**
 * How a statement numbers the rows of a loaded table with these columns. Null where a column is called as DuckDB calls its
 * own numbers, and hides them: such rows are counted while they are read.
 */
export const rowNumber = (names: readonly string[]): SqlText | null =>
  names.some((name) => name.toLowerCase() === 'rowid') ? null : sql`(rowid + 1)`
