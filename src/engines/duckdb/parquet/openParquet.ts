import { identifier, join, sql, string } from '../../../sql/sqlText.ts'
import { describeRelation, describeValues } from '../types/describeRelation.ts'
import type { OpenTableFunction } from '../openTable.ts'
import type { Session } from '../session.ts'
import { nameColumns } from '../csv/nameColumns.ts'
import { pandasIndex, withoutIndex } from '../pandasIndex.ts'
import { withExactNames } from '../withExactNames.ts'
import { arrowTypes } from './arrowTypes.ts'
import { checkPages } from './checkPages.ts'
import { coarseTimes } from './coarseTimes.ts'
import { columnsWithValues } from './columnsWithValues.ts'
import { exactNames } from './exactNames.ts'
import { keysInFiles } from './keysInFiles.ts'
import { partitionOptions } from './partitionOptions.ts'
import { withExactTypes } from './withExactTypes.ts'

/** Parquet is read where it is; its own types are taken. The index of pandas is not among its columns. */
export const openParquet: OpenTableFunction = async (session, table, artifact) => {
  const { files } = artifact
  const name = identifier(table)
  const exact: string[] = []
  const coarse = new Set<string>()
  for (const file of files) {
    await checkPages(session, file)
    exact.push(await withExactTypes(session, file))
    for (const note of await coarseTimes(session, file)) coarse.add(note)
  }
  const partitions = partitionOptions(artifact)
  const list = sql`[${join(exact.map(string))}], ${partitions.options}`
  await sameColumns(session, files)
  const { others } = partitions
  const without = others.length === 0 ? sql`` : sql` EXCLUDE (${join(others.map(identifier))})`
  const arrow = await arrowTypes(session, files[0]!)
  const booleans = arrow.booleans.map(
    (column) => sql`CAST(${identifier(column)} AS BOOLEAN) AS ${identifier(column)}`,
  )
  const replaced = booleans.length === 0 ? sql`` : sql` REPLACE (${join(booleans)})`
  await session.run(sql`CREATE TEMP VIEW ${name} AS SELECT *${without}${replaced} FROM read_parquet(${list})`)
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  const rows = Number(counted?.['n'])
  const { names, findings, notes } = nameColumns(await exactNames(session, files[0]!))
  const open = {
    columns: await describeValues(session, name, rows, await columnsWithValues(session, exact[0]!)),
    rows,
    findings,
    notes: [...notes, ...(await keysInFiles(session, artifact)), ...coarse, ...arrow.notes],
    relation: { from: name, row: null },
  }
  return withoutIndex(withExactNames(open, names), pandasIndex(await pandasMetadata(session, files[0]!)))
}

/** Notes of pandas about the table that it wrote. */
async function pandasMetadata(session: Session, file: string): Promise<string | undefined> {
  const [row] = await session.rows(
    sql`SELECT decode(value) AS ${identifier('text')} FROM parquet_kv_metadata(${string(file)}) WHERE key = 'pandas'`,
  )
  return row && String(row['text'])
}

/** DuckDB takes the columns of the first file for all: it casts what other files hold, and leaves out what only they have. */
async function sameColumns(session: Session, files: readonly string[]): Promise<void> {
  if (files.length < 2) return
  const columns = async (file: string): Promise<string> =>
    (await describeRelation(session, sql`read_parquet(${string(file)}, hive_partitioning => false)`))
      .map(({ name, nativeType }) => `${name} ${nativeType}`)
      .join(', ')
  const first = await columns(files[0]!)
  for (const file of files.slice(1)) {
    const found = await columns(file)
    if (found !== first)
      throw new Error(`${file} has other columns or types than ${files[0]!}: ${found} against ${first}`)
  }
}
