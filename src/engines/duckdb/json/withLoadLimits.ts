import { formatBytes } from '../../../text/formatBytes.ts'
import { outOfMemory } from '../../../errors/outOfMemory.ts'
import { toError } from '../../../errors/toError.ts'
import { sql, string } from '../../../sql/sqlText.ts'
import { limitForData } from '../../../system/memoryBudget.ts'
import { setThreads, threadsOf } from '../limitThreads.ts'
import type { ReadOptions } from '../readOptions.ts'
import type { Session } from '../session.ts'

/** DuckDB's smallest buffer of JSON. */
const leastBuffer = 2 ** 25
/** Blocks of a column while it is written: its values, and which of them are null. */
const columnBytes = 2 * 2 ** 18

interface JsonLoad {
  /** Bytes of the longest object. */
  readonly longest: number
  readonly columns: number
}

/** Bytes that DuckDB needs for each thread that loads JSON, measured. */
const bytesPerThread = ({ longest, columns }: JsonLoad): number =>
  1.5 * Math.max(leastBuffer, 2 * longest) + columns * columnBytes

/**
 * Loads JSON with all memory for data, which nothing else needs yet, and with the threads that this suffices for.
 *
 * @throws if it doesn't suffice for one, naming a limit that does
 */
export async function withLoadLimits(
  session: Session,
  { memory, loadMemory }: ReadOptions,
  load: JsonLoad,
  run: () => Promise<void>,
): Promise<void> {
  const needed = bytesPerThread(load)
  const threads = await threadsOf(session)
  if (memory === undefined || loadMemory === undefined || memory >= threads * needed) return run()
  await setLimits(session, loadMemory, Math.max(1, Math.min(threads, Math.floor(loadMemory / needed))))
  try {
    await run()
  } catch (cause) {
    if (outOfMemory(toError(cause)) !== 'memory') throw cause
    const limit = formatBytes(limitForData(Math.max(1.25 * needed, 1.5 * loadMemory)))
    throw new Error(`memory was too short to load it. Pass a --memory-limit of at least ${limit}.`, { cause })
  } finally {
    await setLimits(session, memory, threads)
  }
}

async function setLimits(session: Session, memory: number, threads: number): Promise<void> {
  await setThreads(session, threads)
  await session.run(sql`SET memory_limit = ${string(`${memory}B`)}`)
}
