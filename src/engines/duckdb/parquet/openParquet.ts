import { identifier, join, sql, string } from '../../../sql/sqlText.ts'
import { describeRelation, describeValues } from '../types/describeRelation.ts'
import type { OpenTableFunction } from '../openTable.ts'
import type { Session } from '../session.ts'

/** Parquet is read where it is; its own types are taken. */
export const openParquet: OpenTableFunction = async (session, table, { files }) => {
  const name = identifier(table)
  const list = join(files.map(string))
  await sameColumns(session, files)
  await session.run(sql`CREATE TEMP VIEW ${name} AS SELECT * FROM read_parquet([${list}])`)
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  const rows = Number(counted?.['n'])
  return {
    columns: await describeValues(session, name, rows),
    rows,
    findings: [],
    relation: { from: name, row: null },
  }
}

/** DuckDB takes the columns of the first file for all: it casts what other files hold, and leaves out what only they have. */
async function sameColumns(session: Session, files: readonly string[]): Promise<void> {
  if (files.length < 2) return
  const columns = async (file: string): Promise<string> =>
    (await describeRelation(session, sql`read_parquet(${string(file)})`))
      .map(({ name, nativeType }) => `${name} ${nativeType}`)
      .join(', ')
  const first = await columns(files[0]!)
  for (const file of files.slice(1)) {
    const found = await columns(file)
    if (found !== first)
      throw new Error(`${file} has other columns or types than ${files[0]!}: ${found} against ${first}`)
  }
}
