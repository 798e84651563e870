import type { DatabaseFormat } from '../../../core/artifact.ts'
import type { DatabaseTable } from '../../../core/databaseTable.ts'
import { sql, SqlText, string } from '../../../sql/sqlText.ts'

/** Databases that DuckDB can attach or scan; others compute themselves. */
export type AttachedFormat = Exclude<DatabaseFormat, 'trino'>

/** How DuckDB reads one kind of database. */
export interface DatabaseSource {
  /** Those that it needs, in the order in which they are loaded. */
  readonly extensions: readonly string[]
  /** Type of the database for ATTACH; absent if a function scans the table. */
  readonly type?: SqlText
  /** Schema of a table that is named without one. */
  readonly schema?: string
  /** Rows of a query in the database's own SQL. */
  query?(alias: string, query: string): SqlText
  /** Rows of a table that can't be attached. */
  scan?(table: DatabaseTable): SqlText
  /** Names the state of the data and the time, in the transaction that reads it. */
  readonly snapshot?: string
}

export const databaseSources: Readonly<Record<AttachedFormat, DatabaseSource>> = {
  postgres: {
    extensions: ['postgres'],
    type: sql`postgres`,
    schema: 'public',
    query: (alias, query) => sql`postgres_query(${string(alias)}, ${string(query)})`,
    snapshot:
      "SELECT 'snapshot:' || pg_current_snapshot()::text AS version, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS timestamp",
  },
  mysql: {
    extensions: ['mysql'],
    type: sql`mysql`,
    query: (alias, query) => sql`mysql_query(${string(alias)}, ${string(query)})`,
    snapshot: "SELECT NULL AS version, date_format(utc_timestamp(3), '%Y-%m-%dT%H:%i:%s.000Z') AS timestamp",
  },
  // Its own function for queries gives all values as text, floats rounded: DuckDB runs them itself.
  sqlite: { extensions: ['sqlite'], type: sql`sqlite`, schema: 'main' },
  duckdb: { extensions: [], type: sql`duckdb`, schema: 'main' },
  // Its catalog is a file of DuckDB, and names the files of Parquet.
  ducklake: { extensions: ['ducklake'], type: sql`ducklake`, schema: 'main' },
  delta: {
    extensions: ['delta'],
    scan: ({ location, version = '0' }) =>
      sql`delta_scan(${string(location)}, version => ${numeral(version)})`,
  },
  iceberg: {
    extensions: ['avro', 'iceberg'],
    scan: ({ location, version }) =>
      version
        ? sql`iceberg_scan(${string(location)}, snapshot_from_id => ${numeral(version)}, allow_moved_paths => true)`
        : sql`iceberg_scan(${string(location)}, allow_moved_paths => true)`,
  },
}

const numeral = (digits: string): SqlText => new SqlText(String(BigInt(digits)))
