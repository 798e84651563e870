import type { DuckDBConnection, DuckDBVector, DuckDBValue } from '@duckdb/node-api'
import { rmSync } from 'node:fs'
import type { Row } from '../../core/row.ts'
import { temporaryFolder } from '../../system/temporary.ts'
import { UsageError } from '../../errors/usageError.ts'
import { sql, SqlText, string } from '../../sql/sqlText.ts'
import { keepByteOrderMarks } from './csv/keepByteOrderMarks.ts'
import { turns } from '../../system/turns.ts'
import type { SessionOptions } from './sessionOptions.ts'
import { toValue } from './types/toValue.ts'
import { messageOf } from '../../errors/messageOf.ts'

/** One in-memory DuckDB with a connection; statements are `SqlText`, never plain strings. */
export interface Session {
  readonly connection: DuckDBConnection
  run(statement: SqlText): Promise<void>
  rows(statement: SqlText): Promise<readonly Row[]>
  stream(statement: SqlText): AsyncIterable<readonly Row[]>
  /** The columns of doubles, without NaN, none of them NULL; to know about how many rows there will be saves copies. */
  numbers(statement: SqlText, expected: number): Promise<readonly Float64Array[]>
  close(): Promise<void>
}

/** Starts DuckDB. The package is imported here and not before: it costs about 100 ms. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  await keepByteOrderMarks()
  const spill = await temporaryFolder('spill')
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const remove = (): void => rmSync(spill, { recursive: true, force: true })
  process.once('exit', interrupt)
  const session = sessionOf(connection, () => {
    process.off('exit', interrupt)
    connection.closeSync()
    instance.closeSync()
    remove()
  })
  try {
    await configure(session, options)
  } catch (cause) {
    await session.close()
    throw cause
  }
  return session

  /** A process that ends in the middle of a statement would otherwise wait for it, and leave its temporary files. */
  function interrupt(): void {
    connection.interrupt()
    remove()
  }
}

function sessionOf(connection: DuckDBConnection, close: () => void): Session {
  // A connection drops the rows left of one stream, without an error, once another starts.
  const turn = turns()
  return {
    connection,
    async run(statement) {
      await connection.run(statement.text)
    },
    async rows(statement) {
      const reader = await connection.runAndReadAll(statement.text)
      return toRows(reader.deduplicatedColumnNames(), reader.getRows())
    },
    async *stream(statement) {
      const end = await turn()
      try {
        const result = await connection.stream(statement.text)
        const names = result.deduplicatedColumnNames()
        for (;;) {
          const chunk = await result.fetchChunk()
          if (!chunk || chunk.rowCount === 0) return
          yield toRows(names, chunk.getRows())
        }
      } finally {
        end()
      }
    },
    async numbers(statement, expected) {
      const end = await turn()
      try {
        return await collect(await connection.stream(statement.text), expected)
      } finally {
        end()
      }
    },
    close() {
      close()
      return Promise.resolve()
    },
  }
}

const toRows = (names: readonly string[], rows: readonly (readonly DuckDBValue[])[]): readonly Row[] =>
  rows.map((values) => Object.fromEntries(names.map((name, i) => [name, toValue(values[i] ?? null)])))

/** Times without a zone are read in UTC, so that a run says the same everywhere. */
async function configure(session: Session, { memoryLimit, threads }: SessionOptions): Promise<void> {
  await session.run(sql`SET TimeZone = 'UTC'`)
  const set = (option: string, value: string, statement: SqlText): Promise<void> =>
    session.run(statement).catch((cause: unknown) => {
      const reason = messageOf(cause)
      throw new UsageError(`${option} ${value}: ${reason.replace(/^\w+ Error: /, '')}`, { cause })
    })
  if (memoryLimit !== undefined)
    await set('--memory-limit', memoryLimit, sql`SET memory_limit = ${string(memoryLimit)}`)
  if (threads !== undefined)
    await set('--threads', String(threads), sql`SET threads = ${new SqlText(String(threads))}`)
}

async function collect(
  result: Awaited<ReturnType<DuckDBConnection['stream']>>,
  expected: number,
): Promise<readonly Float64Array[]> {
  const columns = Array.from({ length: result.columnCount }, () => growingNumbers(expected))
  for (;;) {
    const chunk = await result.fetchChunk()
    // A native call: asked once a chunk, not once a value.
    const rows = chunk?.rowCount ?? 0
    if (!chunk || rows === 0) return columns.map(({ done }) => done())
    for (const [i, { add }] of columns.entries()) add(chunk.getColumnVector(i), rows)
  }
}

/** The numbers of one column as they come, without NaN. */
function growingNumbers(expected: number) {
  let values = new Float64Array(expected)
  let length = 0
  function add(vector: DuckDBVector, rows: number): void {
    if (length + rows > values.length) {
      const grown = new Float64Array(2 * (length + rows))
      grown.set(values)
      values = grown
    }
    for (let i = 0; i < rows; i++) {
      const value = vector.getItem(i) as number
      values[length] = value
      // The next value replaces NaN.
      if (!Number.isNaN(value)) length++
    }
  }
  return { add, done: () => (length === values.length ? values : values.slice(0, length)) }
}
