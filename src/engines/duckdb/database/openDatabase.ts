import { parse, resolve } from 'node:path'
import type { DatabaseTable } from '../../../core/databaseTable.ts'
import { identifier, join, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import type { OpenTable, OpenTableFunction } from '../openTable.ts'
import { rowNumber } from '../rowNumber.ts'
import type { Session } from '../session.ts'
import { describeValues } from '../types/describeRelation.ts'
import { databaseSources, type AttachedFormat, type DatabaseSource } from './databaseSource.ts'
import { describeDatabaseError } from './describeDatabaseError.ts'
import { findTable } from './findTable.ts'
import { loadExtensions } from './loadExtensions.ts'

/**
 * Opens a table of a database, read-only. Tables of a server are copied in one transaction, so that all checks see one
 * state of it; files and lakes are read where they are.
 */
export const openDatabase =
  (format: AttachedFormat): OpenTableFunction =>
  async (session, name, { database }) => {
    if (!database) throw new Error('no table of the database is given')
    const source = databaseSources[format]
    await loadExtensions(session, source.extensions)
    try {
      return source.snapshot === undefined
        ? await openLocal(session, name, database, source)
        : await copyFromServer(session, name, database, source)
    } catch (cause) {
      throw describeDatabaseError(cause, database)
    }
  }

async function openLocal(
  session: Session,
  name: string,
  database: DatabaseTable,
  source: DatabaseSource,
): Promise<OpenTable> {
  if (source.scan) return view(session, name, source.scan(database))
  const alias = await attach(session, await nameFor(session, database.location), database, source)
  if (database.query === undefined)
    return view(session, name, await tableOf(session, alias, database, source))
  // Names in the query are of the database.
  await session.run(sql`USE ${identifier(alias)}`)
  try {
    return await copy(session, name, sql`query(${string(database.query)})`)
  } finally {
    await session.run(sql`USE memory`)
  }
}

/** Views name their database as DuckDB calls it by default: by the file, without its extension. */
async function nameFor(session: Session, location: string): Promise<string> {
  const attached = await session.rows(sql`SELECT database_name AS name, path FROM duckdb_databases()`)
  const usual = parse(location).name
  const other = attached.find(({ name, path }) => name === usual && path !== resolve(location))
  return other ? `database ${location}` : usual
}

async function copyFromServer(
  session: Session,
  name: string,
  database: DatabaseTable,
  source: DatabaseSource,
): Promise<OpenTable> {
  const alias = await attach(session, `database of ${name}`, database, source)
  try {
    await session.run(sql`BEGIN TRANSACTION`)
    const [state] = await session.rows(sql`SELECT * FROM ${source.query!(alias, source.snapshot!)}`)
    const rows = database.query
      ? source.query!(alias, database.query)
      : await tableOf(session, alias, database, source)
    const open = await copy(session, name, rows)
    await session.run(sql`COMMIT`)
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
    return {
      ...open,
      identity: { version: text(state?.['version']), timestamp: text(state?.['timestamp']) },
    }
  } catch (cause) {
    await session.run(sql`ROLLBACK`).catch(() => undefined)
    throw cause
  } finally {
    await session.run(sql`DETACH DATABASE IF EXISTS ${identifier(alias)}`)
  }
}

async function attach(
  session: Session,
  alias: string,
  { location, password }: DatabaseTable,
  { type }: DatabaseSource,
): Promise<string> {
  const target = password === undefined ? location : withPassword(location, password)
  await session.run(
    sql`ATTACH IF NOT EXISTS ${string(target)} AS ${identifier(alias)} (TYPE ${type!}, READ_ONLY)`,
  )
  return alias
}

function withPassword(location: string, password: string): string {
  const url = new URL(location)
  url.password = encodeURIComponent(password)
  return url.href
}

async function tableOf(
  session: Session,
  alias: string,
  { table = [] }: DatabaseTable,
  { schema }: DatabaseSource,
): Promise<SqlText> {
  const names = await findTable(session, alias, table, schema)
  return join([alias, ...names].map(identifier), '.')
}

async function view(session: Session, table: string, from: SqlText): Promise<OpenTable> {
  const name = identifier(table)
  await session.run(sql`CREATE TEMP VIEW ${name} AS SELECT * FROM ${from}`)
  return describe(session, name, false)
}

async function copy(session: Session, table: string, from: SqlText): Promise<OpenTable> {
  const name = identifier(table)
  await session.run(sql`CREATE TEMP TABLE ${name} AS SELECT * FROM ${from}`)
  return describe(session, name, true)
}

async function describe(session: Session, name: SqlText, isCopy: boolean): Promise<OpenTable> {
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM ${name}`)
  const rows = Number(counted?.['n'])
  const columns = await describeValues(session, name, rows)
  const row = isCopy ? rowNumber(columns.map((column) => column.name)) : null
  return { columns, rows, findings: [], relation: { from: name, row } }
}
