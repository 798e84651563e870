import type { ClientConfig, FieldDef } from 'pg'
import type { DatabaseTable } from '../../../core/databaseTable.ts'
import type { Row } from '../../../core/row.ts'
import { toError } from '../../../errors/toError.ts'
import { identifier, join, sql, SqlText } from '../../../sql/sqlText.ts'
import { turns } from '../../../system/turns.ts'
import { didYouMean } from '../../../text/didYouMean.ts'
import { ConnectionError } from '../connectionError.ts'
import type { Driver, RemoteTable } from '../driver.ts'
import { postgresDialect } from './postgresDialect.ts'
import { postgresType } from './postgresType.ts'
import { postgresValue } from './postgresValue.ts'

/** Rows that a cursor sends at a time. */
const batch = 10_000

/** Connects to Postgres, with the password in the environment or `~/.pgpass` unless the reference has one. */
export async function postgresDriver({ location, password }: DatabaseTable): Promise<Driver> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    ...configOf(location),
    ...(password !== undefined && { password }),
    types: { getTypeParser: (type: number) => postgresValue(type) },
  })
  // A server that goes away ends the statement that runs; without a listener it would end the process.
  client.on('error', () => undefined)
  const { host, port } = client
  await client.connect().catch((cause: unknown) => {
    throw new ConnectionError(cause, `${host}:${port}`)
  })
  const turn = turns()
  const run = async ({ text }: SqlText): Promise<readonly Row[]> =>
    (await client.query<Record<string, Row[string]>>(text)).rows
  /** A statement that fails would end the transaction, and with it the state of the data that is read. */
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    const end = await turn()
    try {
      await run(sql`SAVEPOINT statement`)
      return await work()
    } catch (cause) {
      await run(sql`ROLLBACK TO SAVEPOINT statement`).catch(() => undefined)
      throw toError(cause)
    } finally {
      end()
    }
  }
  const session: Session = {
    rows: run,
    fields: async (statement) => (await client.query(statement.text)).fields,
  }
  await run(sql`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`)
  await run(sql`SET LOCAL TIME ZONE 'UTC'`)
  // Sums of floats depend on the order in which workers add them.
  await run(sql`SET LOCAL max_parallel_workers_per_gather = 0`)
  // A run that is interrupted leaves no statement behind: the server looks whether its client is still there.
  await guarded(() => run(sql`SET LOCAL client_connection_check_interval = '1s'`)).catch(() => undefined)
  return {
    dialect: postgresDialect,
    isOneState: true,
    estimate: (table) => guarded(() => estimate(session, table)),
    describe: (table) => guarded(() => describe(session, table)),
    rows: (statement) => guarded(() => run(statement)),
    async *stream(statement) {
      const end = await turn()
      try {
        yield* batchesOf(session, statement)
      } finally {
        end()
      }
    },
    received: () => (client as unknown as Wire).connection.stream.bytesRead,
    close: () => client.end(),
  }
}

/** The socket of a client, which its types leave out. */
interface Wire {
  readonly connection: { readonly stream: { readonly bytesRead: number } }
}

function configOf(location: string): ClientConfig {
  const url = new URL(location)
  const given = (text: string): string | undefined => (text === '' ? undefined : decodeURIComponent(text))
  const ssl = url.searchParams.get('sslmode')
  const config = {
    host: given(url.hostname),
    port: url.port === '' ? undefined : Number(url.port),
    user: given(url.username),
    database: given(url.pathname.slice(1)),
    ssl: ssl === null || ssl === 'disable' ? undefined : { rejectUnauthorized: ssl.startsWith('verify') },
  }
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))
}

/** The rows of a statement, as a cursor sends them. */
async function* batchesOf({ rows: run }: Session, statement: SqlText): AsyncGenerator<readonly Row[]> {
  try {
    await run(sql`SAVEPOINT statement`)
    await run(sql`DECLARE batches NO SCROLL CURSOR FOR ${statement}`)
    for (;;) {
      const rows = await run(sql`FETCH ${new SqlText(String(batch))} FROM batches`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await run(sql`ROLLBACK TO SAVEPOINT statement`).catch(() => undefined)
  }
}

interface Session {
  readonly rows: (statement: SqlText) => Promise<readonly Row[]>
  readonly fields: (statement: SqlText) => Promise<readonly FieldDef[]>
}

async function describe(session: Session, table: DatabaseTable): Promise<RemoteTable> {
  const source = await sourceOf(session, table)
  const columns = await columnsOf(session, source)
  const [state] = await session.rows(
    sql`SELECT 'snapshot:' || pg_current_snapshot()::text AS version, to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS timestamp`,
  )
  // Text is compared by its code points, as elsewhere, whatever the order of the database is.
  const items = columns.map(({ name, nativeType, text }) => {
    const cell = identifier(name)
    if (!text) return cell
    const value = nativeType === 'UUID' ? cell : sql`CAST(${cell} AS text) COLLATE "C"`
    return sql`${value} AS ${cell}`
  })
  return {
    from: sql`(SELECT ${join(items)} FROM ${source} AS source) AS source`,
    columns: columns.map(({ name, type, nativeType }) => ({ name, type, nativeType })),
    identity: { version: String(state?.['version']), timestamp: String(state?.['timestamp']) },
  }
}

const sourceOf = async (session: Session, { table = [], query }: DatabaseTable): Promise<SqlText> =>
  query === undefined ? named(session, table) : sql`(${new SqlText(query)})`

/** Rows as the planner sees them, who has counted some of them before. */
async function estimate(session: Session, table: DatabaseTable): Promise<number | null> {
  const source = await sourceOf(session, table)
  const [row] = await session.rows(sql`EXPLAIN (FORMAT JSON) SELECT * FROM ${source} AS source`)
  const [, rows] = /"Plan Rows": (\d+)/.exec(String(row?.['QUERY PLAN'])) ?? []
  return rows === undefined ? null : Number(rows)
}

async function named({ rows: ask }: Session, wanted: readonly string[]): Promise<SqlText> {
  const rows = await ask(
    sql`SELECT nspname, relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE relkind IN ('r', 'v', 'm', 'p', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg_toast%'`,
  )
  const tables = rows.map((row) => [String(row['nspname']), String(row['relname'])] as const)
  const [schema, table] = wanted.length > 1 ? [wanted.at(-2), wanted.at(-1)] : ['public', wanted[0]]
  const exact = tables.find((each) => each[0] === schema && each[1] === table)
  const elsewhere = wanted.length > 1 ? [] : tables.filter((each) => each[1] === table)
  const found = exact ?? (elsewhere.length === 1 ? elsewhere[0] : undefined)
  if (found) return join(found.map(identifier), '.')
  const whole = wanted.join('.')
  const names = tables.map((each) => (wanted.length > 1 ? each.join('.') : each[1]))
  throw new Error(`no table "${whole}"${didYouMean(whole, names)}`)
}

interface RemoteColumn {
  readonly name: string
  readonly nativeType: string
  readonly type: ReturnType<typeof postgresType>[1]
  readonly text: boolean
}

/** The columns of anything that can be selected from: the server describes a result without rows. */
async function columnsOf({ rows, fields }: Session, source: SqlText): Promise<readonly RemoteColumn[]> {
  const catalogue = await rows(sql`SELECT oid::int8 AS oid, typname AS type, typtype AS kind FROM pg_type`)
  const types = new Map(catalogue.map((type) => [type['oid'], type]))
  const found = await fields(sql`SELECT * FROM ${source} AS source LIMIT 0`)
  return found.map(({ name, dataTypeID, dataTypeModifier }) => {
    const type = types.get(dataTypeID)
    return remoteColumn(name, String(type?.['type']), String(type?.['kind']), dataTypeModifier)
  })
}

function remoteColumn(name: string, native: string, kind: string, modifier: number): RemoteColumn {
  const [nativeType, type] = postgresType(native, kind, modifier)
  return { name, nativeType, type, text: type === 'string' }
}
