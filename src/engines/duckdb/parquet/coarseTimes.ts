import { sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'

/** Notes the columns whose times may have digits that aren't read. Spark writes none beyond microseconds. */
export async function coarseTimes(session: Session, path: string): Promise<readonly string[]> {
  const rows = await session.rows(
    sql`SELECT name FROM parquet_schema(${string(path)}) WHERE type = 'INT96' AND NOT EXISTS (FROM parquet_kv_metadata(${string(path)}) WHERE starts_with(decode(key), 'org.apache.spark'))`,
  )
  return rows.map(
    ({ name }) =>
      `column "${String(name)}" is INT96 and read to the microsecond; digits beyond that are cut. To keep them, write it as TIMESTAMP(NANOS).`,
  )
}
