import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DuckDBConnection, DuckDBResultReader, DuckDBValue } from '@duckdb/node-api'
import type { Row, Value } from '../../core/row.ts'
import { temporaryFolder } from '../../system/temporary.ts'
import { UsageError } from '../../errors/usageError.ts'
import { sql, SqlText, string } from '../../sql/sqlText.ts'
import { handOverNumbers, type TakeBlock } from './handOverNumbers.ts'
import { keepByteOrderMarks } from './csv/keepByteOrderMarks.ts'
import { doublesOf } from './doublesOf.ts'
import { growingNumbers } from './growingNumbers.ts'
import { collectPassing } from '../../system/collectPassing.ts'
import { turns } from '../../system/turns.ts'
import type { SessionOptions } from './sessionOptions.ts'
import { watchSpill, type SpillWatch } from './watchSpill.ts'
import { toValue } from './types/toValue.ts'
import { messageOf } from '../../errors/messageOf.ts'

/** One in-memory DuckDB with a connection; statements are `SqlText`, never plain strings. */
export interface Session {
  readonly connection: DuckDBConnection
  run(statement: SqlText): Promise<void>
  /** Runs a statement, and takes the numbers that it hands over meanwhile. */
  rows(statement: SqlText, take?: TakeBlock): Promise<readonly Row[]>
  stream(statement: SqlText): AsyncIterable<readonly Row[]>
  /** The columns of doubles, without NaN, none of them NULL; to know about how many rows there will be saves copies. */
  numbers(statement: SqlText, expected: number): Promise<readonly Float64Array[]>
  /** Hands over columns of doubles, none of them NULL, block by block. The statement is made when it is its turn. */
  blocks(open: () => BlockStream): Promise<void>
  /** The most bytes of temporary files at a time. */
  spilled(): number
  close(): Promise<void>
}

export interface BlockStream {
  readonly statement: SqlText
  readonly take: TakeBlock
}

/** How long a statement may take to end once it is interrupted, in milliseconds. */
const patience = 100

/** Starts DuckDB. The package is imported here and not before: it costs about 100 ms. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  await keepByteOrderMarks()
  const { path: spill, remove } = await temporaryFolder('spill')
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...limitsOf(options),
  }).catch(async (cause: unknown) => {
    remove()
    await assertLimits(options)
    throw cause
  })
  const connection = await instance.connect()
  // Before temporary files are removed: a statement that goes on would write them again.
  process.prependOnceListener('exit', interrupt)
  const watch = watchSpill(spill)
  const session = sessionOf(connection, watch, () => {
    watch.end()
    process.off('exit', interrupt)
    connection.closeSync()
    instance.closeSync()
    remove()
  })
  // Times without a zone are read in UTC, so that a run says the same everywhere.
  await session.run(sql`SET TimeZone = 'UTC'`)
  return session

  /** A process that ends in the middle of a statement would otherwise wait for it, and leave its temporary files. */
  function interrupt(): void {
    connection.interrupt()
    // It ends in another thread, and may still make a file that is removed after this.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience)
  }
}

function sessionOf(connection: DuckDBConnection, watch: SpillWatch, close: () => void): Session {
  const handOver = handOverNumbers(connection)
  // A connection drops the rows left of one stream, without an error, once another statement starts.
  const turn = turns()
  const inTurn = async <T>(use: () => Promise<T>): Promise<T> => {
    const end = await turn()
    return use().finally(end)
  }
  return {
    connection,
    run: (statement) =>
      inTurn(async () => {
        await connection.run(statement.text)
      }),
    rows: (statement, take) =>
      inTurn(async () => {
        const read = (): Promise<DuckDBResultReader> => connection.runAndReadAll(statement.text)
        const reader = await (take ? handOver(take, read) : read())
        return toRows(reader.deduplicatedColumnNames(), reader.getRows())
      }),
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
    numbers: (statement, expected) =>
      inTurn(async () => collect(await connection.stream(statement.text), expected)),
    blocks: (open) =>
      inTurn(async () => {
        // Whoever waited for the statement before may have something to read as well.
        await nextTurn()
        const { statement, take } = open()
        await takeBlocks(await connection.stream(statement.text), take)
      }),
    spilled: () => watch.peak(),
    close() {
      close()
      return Promise.resolve()
    },
  }
}

const toRows = (names: readonly string[], rows: readonly (readonly DuckDBValue[])[]): readonly Row[] =>
  rows.map((values) => toRow(names, values))

/** A loop takes a quarter of the time of `Object.fromEntries`. */
function toRow(names: readonly string[], values: readonly DuckDBValue[]): Row {
  const row: Record<string, Value> = {}
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const value = toValue(values[i] ?? null)
    // Assigned, it would be the prototype.
    if (name === '__proto__') Object.defineProperty(row, name, { ...ownCell, value })
    else row[name] = value
  }
  return row
}

const ownCell = { enumerable: true, configurable: true, writable: true }

const limitsOf = ({ memoryLimit, freeMemory, threads }: SessionOptions): Record<string, string> => ({
  ...(memoryLimit !== undefined && { memory_limit: memoryLimit }),
  ...(freeMemory !== undefined && {
    allocator_flush_threshold: freeMemory,
    allocator_bulk_deallocation_flush_threshold: freeMemory,
  }),
  ...(threads !== undefined && { threads: String(threads) }),
})

/** Throws the reason why DuckDB rejects a limit: it gives none when it starts, only when the limit is set. */
async function assertLimits({ memoryLimit, threads }: SessionOptions): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const assert = (option: string, value: string, { text }: SqlText): Promise<unknown> =>
    connection.run(text).catch((cause: unknown) => {
      const reason = messageOf(cause)
      throw new UsageError(`${option} ${value}: ${reason.replace(/^\w+ Error: /, '')}`, { cause })
    })
  try {
    if (memoryLimit !== undefined)
      await assert('--memory-limit', memoryLimit, sql`SET memory_limit = ${string(memoryLimit)}`)
    if (threads !== undefined)
      await assert('--threads', String(threads), sql`SET threads = ${new SqlText(String(threads))}`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

type Result = Awaited<ReturnType<DuckDBConnection['stream']>>

async function collect(result: Result, expected: number): Promise<readonly Float64Array[]> {
  const columns = Array.from({ length: result.columnCount }, () => growingNumbers(expected))
  await takeBlocks(result, (column, block, rows) => {
    columns[column]!.add(block, rows)
  })
  return columns.map((numbers) => numbers.done())
}

async function takeBlocks(result: Result, take: TakeBlock): Promise<void> {
  const { columnCount } = result
  const collect = collectPassing()
  for (;;) {
    const chunk = await result.fetchChunk()
    // A native call: asked once a chunk, not once a value.
    const rows = chunk?.rowCount ?? 0
    if (!chunk || rows === 0) return
    for (let i = 0; i < columnCount; i++) take(i, doublesOf(chunk.getColumnVector(i)), rows)
    collect(Float64Array.BYTES_PER_ELEMENT * columnCount * rows)
  }
}
