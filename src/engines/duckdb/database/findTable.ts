import { didYouMean } from '../../../text/didYouMean.ts'
import { sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

/**
 * The schema and the name of a table of an attached database, as it writes them: DuckDB alone would take `"Orders"` for
 * `orders`.
 *
 * @throws If there is no such table, or several in different schemas.
 */
export async function findTable(
  session: Session,
  database: string,
  wanted: readonly string[],
  usual: string | undefined,
): Promise<readonly [schema: string, table: string]> {
  const rows = await session.rows(
    sql`SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = ${string(database)} UNION ALL SELECT schema_name, view_name FROM duckdb_views() WHERE database_name = ${string(database)} AND NOT internal`,
  )
  const tables = rows.map((row) => [String(row['schema_name']), String(row['table_name'])] as const)
  const whole = wanted.join('.')
  const named = tables.filter(
    ([schema, table]) =>
      table === whole || (wanted.length > 1 && schema === wanted.at(-2) && table === wanted.at(-1)),
  )
  const found = named.find(([schema]) => schema === usual) ?? named[0]
  if (found && (named.length === 1 || found[0] === usual)) return found
  if (found)
    throw new Error(
      `table "${whole}" is in several schemas: ${named.map(([schema]) => schema).join(', ')}. Name one: ${named[0]!.join('.')}`,
    )
  const names = tables.map(([schema, table]) => (wanted.length > 1 ? `${schema}.${table}` : table))
  throw new Error(`no table "${whole}"${didYouMean(whole, names)}`)
}
