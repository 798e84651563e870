import { sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

/** The columns of a file that have values by its statistics. Those that it says nothing about may have some, too. */
export async function columnsWithValues(session: Session, file: string): Promise<ReadonlySet<string>> {
  const rows = await session.rows(
    sql`SELECT path_in_schema AS name, bool_or(stats_null_count < num_values) AS "valued" FROM parquet_metadata(${string(file)}) GROUP BY column_id, path_in_schema`,
  )
  // DuckDB calls the second of `id` and `ID` another way, which may be the name of a third.
  if (new Set(rows.map(({ name }) => String(name).toLowerCase())).size < rows.length) return new Set()
  // A field `b` of a struct `a` is called `a, b`.
  const valued = rows.filter(({ name, valued }) => valued === true && !String(name).includes(', '))
  return new Set(valued.map(({ name }) => String(name)))
}
