import type { Column } from '../../../sql/column.ts'
import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'

/**
 * The types that DuckDB gives to texts of JSON that look like them. It forgets how they were written: 12:30 becomes
 * 12:30:00, 2024-1-5 becomes 2024-01-05, epoch the year 1900, and a UUID is in lower case.
 */
const types: ReadonlySet<string> = new Set(['DATE', 'TIMESTAMP', 'TIME', 'UUID'])

/** The columns that may have been text. */
export const takenFromText = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ nativeType }) => types.has(nativeType))

/** The columns and their types for `read_json`: text where it was taken for something else. */
export function asWritten(columns: readonly Column[]): SqlText {
  const items = columns.map(
    ({ name, nativeType }) =>
      sql`${identifier(name)}: ${string(types.has(nativeType) ? 'VARCHAR' : nativeType)}`,
  )
  return sql`{${join(items)}}`
}
