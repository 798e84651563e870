import type { Table } from '../../metric.ts'
import { identifier, join, sql, type SqlText } from '../sqlText.ts'
import { countRecords } from './csv/countRecords.ts'
import { csvDialect, type CsvDialect } from './csv/csvDialect.ts'
import { openBytes } from './csv/openBytes.ts'
import { describe } from './describe.ts'
import { inferenceCounts, inferredType, typedText } from './inferTypes.ts'
import { loadCarefully } from './loadCarefully.ts'
import { nearlyNumbers } from './nearlyNumbers.ts'
import type { OpenTable, OpenTableFunction, ReadOptions } from './openTable.ts'
import { proveCsv } from './proveCsv.ts'
import { readCsv, type CsvSource } from './readCsv.ts'
import type { Session } from './session.ts'
import { uniqueNames } from './uniqueNames.ts'

/**
 * CSV is read where it is by DuckDB, with every part of the dialect said: its sniffer may leave out lines that it
 * dislikes. The row count is proven by an independent count of the records. Where DuckDB rejects a line, or the counts
 * differ, the file is loaded by a slower reader which keeps every row and tells what is wrong with it.
 */
export const openCsv: OpenTableFunction = async (session, table, artifact, options) => {
  const dialect = await commonDialect(artifact.ref, artifact.files, options)
  const { names, findings } = uniqueNames(dialect.header)
  const source: CsvSource = { files: artifact.files, dialect, names, options }
  const opened = (await openInPlace(session, table, source)) ?? (await openLoaded(session, table, source))
  return { ...opened, findings: [...findings.map((finding) => `line 1: ${finding}`), ...opened.findings] }
}

async function openInPlace(session: Session, table: Table, source: CsvSource): Promise<OpenTable | null> {
  const name = identifier(table)
  const [records, proven] = await Promise.all([
    dataRecords(source),
    proveCsv(session, source).catch(() => null),
  ])
  if (!proven || proven.rows !== records) return null
  const select = proven.columns.map(({ readAs, type }, i) =>
    readAs === 'VARCHAR'
      ? typedText(source.names[i]!, type)
      : typedNumber(source.names[i]!, type === 'integer'),
  )
  const from = readCsv(
    source,
    proven.columns.map(({ readAs }) => readAs),
  )
  await session.run(sql`CREATE TEMP VIEW ${name} AS SELECT ${join(select)} FROM ${from}`)
  const relation = { from: name, row: null }
  const inferred = proven.columns.map((column) => column.inferred)
  return {
    columns: await describe(session, name),
    rows: proven.rows,
    findings: await nearlyNumbers(session, relation, source.names, inferred),
    relation,
  }
}

const typedNumber = (name: string, integral: boolean): SqlText =>
  integral ? sql`CAST(${identifier(name)} AS BIGINT) AS ${identifier(name)}` : identifier(name)

async function openLoaded(session: Session, table: Table, source: CsvSource): Promise<OpenTable> {
  const name = identifier(table)
  const raw = `${table}_text`
  const { rows, findings } = await loadCarefully(session, raw, source)
  const items = source.names.flatMap(inferenceCounts)
  const [row = {}] = await session.rows(sql`SELECT ${join(items)} FROM ${identifier(raw)}`)
  const types = source.names.map((column) => inferredType(column, row))
  const select = source.names.map((column, i) => typedText(column, types[i]!.type))
  await session.run(sql`CREATE TEMP TABLE ${name} AS SELECT ${join(select)} FROM ${identifier(raw)}`)
  await session.run(sql`DROP TABLE ${identifier(raw)}`)
  const relation = { from: name, row: sql`(rowid + 1)` }
  return {
    columns: await describe(session, name),
    rows,
    findings: [...findings, ...(await nearlyNumbers(session, relation, source.names, types))],
    relation,
  }
}

async function dataRecords({ files, dialect }: CsvSource): Promise<number> {
  const options = { delimiter: dialect.delimiter, singleColumn: dialect.header.length === 1 }
  let records = 0
  for (const file of files)
    records += (await countRecords(openBytes(file), dialect.quote, options)).records - 1
  return records
}

/** All files of one table must have one header; DuckDB would match the columns by position. */
async function commonDialect(
  ref: string,
  files: readonly string[],
  options: ReadOptions,
): Promise<CsvDialect> {
  let common: CsvDialect | null = null
  for (const file of files) {
    const dialect = await csvDialect(
      file,
      options.delimiter === undefined ? {} : { delimiter: options.delimiter },
    )
    if (!dialect) throw new Error(`${file} is empty: a CSV file starts with a line of column names`)
    if (dialect.header.some((name) => name.includes('\0')))
      throw new Error(`${file} is no text file: there are NUL characters in its first line`)
    if (common && JSON.stringify(common.header) !== JSON.stringify(dialect.header))
      throw new Error(
        `the files of ${ref} have different columns: ${file} has ${dialect.header.join(', ')}, the files before it have ${common.header.join(', ')}`,
      )
    common ??= dialect
  }
  if (!common) throw new Error(`${ref} names no file`)
  return common
}
