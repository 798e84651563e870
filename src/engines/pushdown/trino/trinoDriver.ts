import type { DatabaseTable } from '../../../core/databaseTable.ts'
import type { Row } from '../../../core/row.ts'
import { identifier, join, sql, SqlText } from '../../../sql/sqlText.ts'
import { didYouMean } from '../../../text/didYouMean.ts'
import type { Driver, RemoteTable } from '../driver.ts'
import { toError } from '../../../errors/toError.ts'
import { ConnectionError } from '../connectionError.ts'
import { runStatement, type TrinoColumn, TrinoError } from './trinoClient.ts'
import { trinoDialect } from './trinoDialect.ts'
import { trinoServer } from './trinoServer.ts'
import { trinoType } from './trinoType.ts'
import { trinoValue } from './trinoValue.ts'

/** Properties of a session that every statement has, unless the server doesn't know them. */
const properties: Readonly<Record<string, string>> = {
  // Several counts of different values in one statement need much less memory so.
  distinct_aggregations_strategy: 'SINGLE_STEP',
  // A cluster without workers would let a statement wait for five minutes.
  required_workers_max_wait_time: '1m',
}

/** Sends statements to a coordinator of Trino, with the password in `TRINO_PASSWORD` unless the reference has one. */
export function trinoDriver(table: DatabaseTable): Promise<Driver> {
  const abort = new AbortController()
  const traffic = { received: 0 }
  const rows = untilLost(
    withProperties((session) => rowsFrom(table, session, { signal: abort.signal, traffic })),
  )
  return Promise.resolve({
    dialect: trinoDialect,
    isOneState: false,
    // Its tables are never copied.
    estimate: () => Promise.resolve(null),
    describe: (wanted) => describe(wanted, rows),
    rows: async (statement) => (await collect(rows(statement))).rows,
    async *stream(statement) {
      for await (const page of rows(statement)) yield page.rows
    },
    received: () => traffic.received,
    close() {
      abort.abort(new Error('the connection was closed'))
      return Promise.resolve()
    },
  })
}

interface Page {
  readonly columns: readonly TrinoColumn[]
  readonly rows: readonly Row[]
}

type Run = (statement: SqlText) => AsyncIterable<Page>

function rowsFrom(
  table: DatabaseTable,
  session: Readonly<Record<string, string>>,
  { signal, traffic }: { readonly signal: AbortSignal; readonly traffic: { received: number } },
): Run {
  const server = trinoServer(table, session)
  return async function* (statement) {
    for await (const { columns, data, bytes } of runStatement(server, statement, signal)) {
      traffic.received += bytes
      const readers = columns.map(({ name, type }) => [name, trinoValue(type)] as const)
      const rows = data.map((cells) =>
        Object.fromEntries(readers.map(([name, read], i) => [name, read(cells[i])])),
      )
      yield { columns, rows }
    }
  }
}

/** Sends a statement again without a property that the server doesn't know. It says so before there is any row. */
function withProperties(runWith: (session: Readonly<Record<string, string>>) => Run): Run {
  let session = properties
  return async function* (statement) {
    for (;;) {
      const sent = session
      try {
        yield* runWith(sent)(statement)
        return
      } catch (cause) {
        const unknown = Object.keys(sent).find((name) => isUnknown(name, cause))
        if (unknown === undefined) throw cause
        session = Object.fromEntries(Object.entries(session).filter(([name]) => name !== unknown))
      }
    }
  }
}

const isUnknown = (name: string, cause: unknown): boolean =>
  cause instanceof TrinoError &&
  cause.code === 'INVALID_SESSION_PROPERTY' &&
  cause.message.includes(`'${name}'`)

/** Errors after which the server computes nothing more for a while. */
const lasting: ReadonlySet<string> = new Set([
  'PAGE_TRANSPORT_TIMEOUT',
  'PAGE_TRANSPORT_ERROR',
  'REMOTE_HOST_GONE',
  'NO_NODES_AVAILABLE',
  'GENERIC_INSUFFICIENT_RESOURCES',
  'SERVER_SHUTTING_DOWN',
])

/** Fails at once after the server was lost: each statement would wait for it again. */
function untilLost(run: Run): Run {
  let lost: unknown = null
  return async function* (statement) {
    if (lost) throw toError(lost)
    try {
      yield* run(statement)
    } catch (cause) {
      if (cause instanceof TrinoError ? lasting.has(cause.code) : cause instanceof ConnectionError)
        lost = cause
      throw cause
    }
  }
}

async function collect(pages: AsyncIterable<Page>): Promise<Page> {
  const found: { columns: readonly TrinoColumn[]; rows: Row[] } = { columns: [], rows: [] }
  for await (const { columns, rows } of pages) {
    found.columns = columns
    for (const row of rows) found.rows.push(row)
  }
  return found
}

async function describe({ table = [], query }: DatabaseTable, run: Run): Promise<RemoteTable> {
  const source = query === undefined ? join(table.map(identifier), '.') : sql`(${new SqlText(query)})`
  const [{ columns }, { rows }] = await Promise.all([
    collect(run(sql`SELECT * FROM ${source} AS source LIMIT 0`)),
    collect(run(sql`SELECT to_iso8601(current_timestamp) AS timestamp`)),
  ]).catch(async (cause: unknown) => {
    throw await withSuggestion(cause, table, run)
  })
  const described = columns.map(({ name, type }) => {
    const [nativeType, columnType] = trinoType(type)
    return { name, type: columnType, nativeType }
  })
  const items = columns.map(({ name, type }) => sql`${cellOf(name, type)} AS ${identifier(name)}`)
  return {
    from: sql`(SELECT ${join(items)} FROM ${source} AS source) AS source`,
    columns: described,
    identity: { version: null, timestamp: String(rows[0]?.['timestamp']) },
  }
}

/** Text without blanks at its end where these have no meaning, and times in UTC. */
function cellOf(name: string, type: string): SqlText {
  const cell = identifier(name)
  if (type.startsWith('char')) return sql`rtrim(CAST(${cell} AS VARCHAR))`
  if (type === 'uuid') return sql`CAST(${cell} AS VARCHAR)`
  return type.endsWith('with time zone') && type.startsWith('timestamp')
    ? sql`(${cell} AT TIME ZONE 'UTC')`
    : cell
}

/** The error of a table that is missing, with the name of one that is there. */
async function withSuggestion(cause: unknown, table: readonly string[], run: Run): Promise<unknown> {
  if (!(cause instanceof TrinoError) || cause.code !== 'TABLE_NOT_FOUND') return cause
  const wanted = table.at(-1) ?? ''
  const folder = table.slice(0, -1)
  const from = folder.length > 0 ? sql` FROM ${join(folder.map(identifier), '.')}` : sql``
  const { rows } = await collect(run(sql`SHOW TABLES${from}`)).catch(() => ({ rows: [] }))
  const names = rows.map((row) => String(row['Table']))
  return new Error(`no table "${table.join('.')}"${didYouMean(wanted, names)}`)
}
