import { identifier, join, sql, string } from '../sqlText.ts'
import { describe } from './describe.ts'
import type { OpenTableFunction } from './openTable.ts'

/** JSON (an array of objects) and NDJSON are loaded once; types are found on all rows, not on a sample. */
export const openJson: OpenTableFunction = async (session, table, { files }) => {
  const name = identifier(table)
  const list = join(files.map(string))
  await session.run(
    sql`CREATE TEMP TABLE ${name} AS SELECT * FROM read_json([${list}], format = 'auto', sample_size = -1, maximum_object_size = 268435456)`,
  )
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  return {
    columns: await describe(session, name),
    rows: Number(counted?.n),
    findings: [],
    relation: { from: name, row: sql`(rowid + 1)` },
  }
}
