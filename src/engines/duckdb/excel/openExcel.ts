import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { loadExtensions } from '../database/loadExtensions.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { describeRelation, describeValues } from '../types/describeRelation.ts'

/** How the text of a cell becomes a value of the type that its column begins with. Days are counted from 1900. */
const casts: Readonly<Record<string, (text: SqlText) => SqlText>> = {
  DOUBLE: (text) => sql`TRY_CAST(${text} AS DOUBLE)`,
  BOOLEAN: (text) => sql`CASE ${text} WHEN '1' THEN TRUE WHEN '0' THEN FALSE END`,
  DATE: (text) => sql`CAST(${moment(text)} AS DATE)`,
  TIMESTAMP: (text) => moment(text),
  TIME: (text) => sql`CAST(${moment(text)} AS TIME)`,
}

const moment = (text: SqlText): SqlText =>
  sql`make_timestamp(CAST(round(TRY_CAST(${text} AS DOUBLE) * 86400000) * 1000 - 2209161600000000 AS BIGINT))`

/**
 * Reads one sheet of a workbook by an extension of DuckDB. That takes the type of the first cell for the whole column: a
 * column with other values is text, as it is in CSV.
 */
export const openExcel: OpenTableFunction = async (session, table, { files: [file = ''], database }) => {
  await loadExtensions(session, ['excel'])
  const sheet = database?.table?.[0]
  const options = sql`${string(file)}${sheet === undefined ? sql`` : sql`, sheet => ${string(sheet)}`}, header => true, stop_at_empty => false`
  const name = identifier(table)
  await session.run(
    sql`CREATE TEMP TABLE ${name} AS SELECT * FROM read_xlsx(${options}, all_varchar => true)`,
  )
  const guessed = await describeRelation(session, sql`read_xlsx(${options})`)
  const names = guessed.map((column) => column.name)
  await dropEmptyEnd(session, name, names)
  for (const column of guessed) await castColumn(session, name, column.name, column.nativeType)
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  const rows = Number(counted?.['n'])
  return {
    columns: await describeValues(session, name, rows),
    rows,
    findings: [],
    relation: { from: name, row: rowNumber(names) },
  }
}

/** Sheets often end in rows that have a format and no value. */
async function dropEmptyEnd(session: Session, table: SqlText, names: readonly string[]): Promise<void> {
  const isEmpty = sql`coalesce(${join(names.map(identifier))}) IS NULL`
  await session.run(
    sql`DELETE FROM ${table} WHERE rowid > (SELECT coalesce(max(rowid), -1) FROM ${table} WHERE NOT ${isEmpty})`,
  )
}

async function castColumn(session: Session, table: SqlText, name: string, type: string): Promise<void> {
  const column = identifier(name)
  const value = casts[type]?.(column)
  if (!value) return
  const whole = sql`count(CASE WHEN TRY_CAST(${column} AS DOUBLE) = TRY_CAST(${column} AS BIGINT) AND abs(TRY_CAST(${column} AS DOUBLE)) <= 9007199254740991 THEN 1 END)`
  const [row] = await session.rows(
    sql`SELECT count(${column}) AS cells, count(${value}) AS fitting, ${whole} AS whole FROM ${table}`,
  )
  const cells = Number(row?.['cells'])
  if (Number(row?.['fitting']) < cells) return
  const isWhole = type === 'DOUBLE' && Number(row?.['whole']) === cells
  const target = isWhole ? sql`BIGINT` : identifier(type)
  await session.run(
    sql`ALTER TABLE ${table} ALTER ${column} TYPE ${target} USING CAST(${value} AS ${target})`,
  )
}
