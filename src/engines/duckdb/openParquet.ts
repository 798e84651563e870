import { identifier, join, sql, string } from '../sqlText.ts'
import { describe } from './describe.ts'
import type { OpenTableFunction } from './openTable.ts'

/** Parquet is read where it is; its own types are taken. */
export const openParquet: OpenTableFunction = async (session, table, { files }) => {
  const name = identifier(table)
  const list = join(files.map(string))
  await session.run(sql`CREATE TEMP VIEW ${name} AS SELECT * FROM read_parquet([${list}])`)
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  return {
    columns: await describe(session, name),
    rows: Number(counted?.n),
    findings: [],
    relation: { from: name, row: null },
  }
}
