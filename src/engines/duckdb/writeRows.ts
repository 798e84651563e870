import { rename } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { makeFolder } from '../../system/makeFolder.ts'
import { removeOnExit } from '../../system/removeOnExit.ts'
import { unfinishedIn } from '../../system/temporary.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import { sql, string } from '../../sql/sqlText.ts'
import { cellsForPeople } from './cellsForPeople.ts'
import { rowAppender } from './memory/rowAppender.ts'
import type { Session } from './session.ts'

const formats: Readonly<Record<string, SqlText>> = {
  '.csv': sql`FORMAT csv, HEADER`,
  '.parquet': sql`FORMAT parquet`,
}

/** The rows that are kept, by their numbers, and the column that has these. */
export interface Only {
  readonly row: SqlText
  readonly numbers: AsyncIterable<readonly number[]>
}

export interface WriteRowsOptions {
  readonly only?: Only | undefined
  /** Whether cells of CSV are written as they are. Default: people are to open the file. */
  readonly raw?: boolean | undefined
}

/** Writes the rows of a query to a file, whole or not at all. */
export async function writeRows(
  session: Session,
  query: SqlText,
  file: string,
  { only, raw = false }: WriteRowsOptions = {},
): Promise<void> {
  const extension = extname(file)
  const format = formats[extension]
  if (!format) throw new Error(`rows are written as .csv or .parquet, not as ${file}`)
  const all = only ? await kept(session, query, only) : query
  const rows = extension === '.csv' && !raw ? await cellsForPeople(session, all) : all
  await makeFolder(dirname(file))
  const partial = await unfinishedIn(dirname(file), 'partial')
  const remove = removeOnExit(partial)
  try {
    await session.run(sql`COPY (${rows}) TO ${string(partial)} (${format})`)
    await rename(partial, file)
  } finally {
    remove()
  }
}

async function kept(session: Session, query: SqlText, { row, numbers }: Only): Promise<SqlText> {
  const { BIGINT } = await import('@duckdb/node-api')
  await session.run(sql`CREATE OR REPLACE TEMP TABLE kept_rows (number BIGINT)`)
  const appender = await rowAppender(session, 'kept_rows', [BIGINT])
  for await (const some of numbers) appender.append(some.length, [(i) => BigInt(some[i]!)])
  appender.close()
  return sql`SELECT * FROM (${query}) AS all_rows WHERE ${row} IN (SELECT number FROM kept_rows) ORDER BY ${row}`
}
