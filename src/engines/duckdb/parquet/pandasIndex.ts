import { identifier, sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

/** The columns in which pandas wrote the unnamed index of a table; `pandas.read_parquet` doesn't show them as data. */
export async function pandasIndex(session: Session, path: string): Promise<readonly string[]> {
  const [row] = await session.rows(
    sql`SELECT decode(value) AS ${identifier('text')} FROM parquet_kv_metadata(${string(path)}) WHERE key = 'pandas'`,
  )
  const columns = row && indexColumns(String(row['text']))
  return (columns ?? []).filter((name) => /^__index_level_\d+__$/.test(name))
}

/** A range is described rather than written, and isn't a name. */
function indexColumns(text: string): readonly string[] {
  try {
    const { index_columns: columns } = JSON.parse(text) as { readonly index_columns?: readonly unknown[] }
    return (columns ?? []).filter((column) => typeof column === 'string')
  } catch {
    return []
  }
}
