import { messageOf } from '../../../errors/messageOf.ts'
import { UsageError } from '../../../errors/usageError.ts'
import { identifier, sql, string } from '../../../sql/sqlText.ts'
import { didYouMean } from '../../../text/didYouMean.ts'
import { openSession, type Session } from '../session.ts'
import { loadExtensions } from './loadExtensions.ts'

/** The extensions that sources of data use, and what they read. */
const extensions: Readonly<Record<string, string>> = {
  postgres: 'Postgres (postgres://)',
  mysql: 'MySQL and MariaDB (mysql://)',
  sqlite: 'SQLite (sqlite:)',
  delta: 'Delta tables',
  iceberg: 'Iceberg tables, with avro',
  ducklake: 'DuckLake tables',
  avro: 'Avro files',
  excel: 'Excel workbooks',
}

export interface ExtensionState {
  readonly name: string
  readonly reads: string
  readonly installed: boolean
}

/**
 * Installs extensions of DuckDB for this user: from DuckDB's own server, or from a file. DuckDB verifies their signature.
 *
 * @throws {UsageError} If no source of data uses an extension of that name.
 */
export async function installExtensions(names: readonly string[], from?: string): Promise<void> {
  const unknown = names.find((name) => !(name in extensions))
  if (unknown !== undefined)
    throw new UsageError(
      `unknown extension "${unknown}"${didYouMean(unknown, Object.keys(extensions))}; expected ${Object.keys(extensions).join(', ')}`,
    )
  if (from !== undefined && names.length > 1)
    throw new UsageError('--from is the file of one extension; install them one by one')
  await withSession(async (session) => {
    for (const name of names) await install(session, name, from)
  })
}

async function install(session: Session, name: string, from: string | undefined): Promise<void> {
  try {
    await session.run(sql`INSTALL ${from === undefined ? identifier(name) : string(from)}`)
  } catch (cause) {
    const [reason = ''] = messageOf(cause).split('\n')
    const fix = from === undefined ? '. Without a network, pass its file with --from' : ''
    throw new Error(`can't install the DuckDB extension "${name}": ${reason}${fix}`, { cause })
  }
  await loadExtensions(session, name === 'iceberg' ? [] : [name])
}

/** Which of the extensions that sources use are installed. */
export const listExtensions = (): Promise<readonly ExtensionState[]> =>
  withSession(async (session) => {
    const rows = await session.rows(
      sql`SELECT extension_name, aliases FROM duckdb_extensions() WHERE installed`,
    )
    const installed = new Set(rows.map((row) => String(row['extension_name'])))
    const isInstalled = (name: string): boolean => installed.has(name) || installed.has(`${name}_scanner`)
    return Object.entries(extensions).map(([name, reads]) => ({ name, reads, installed: isInstalled(name) }))
  })

async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession()
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
