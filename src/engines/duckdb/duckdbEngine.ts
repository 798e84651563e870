import type { Artifact } from '../../core/artifact.ts'
import type { Engine } from '../../core/engine.ts'
import type { Table } from '../../core/table.ts'
import { limitFor } from './limitFor.ts'
import { limitThreads } from './limitThreads.ts'
import { memoryShortage } from './memoryShortage.ts'
import { describeSpill } from '../../text/describeSpill.ts'
import { memoryBudget, type MemoryBudget } from '../../system/memoryBudget.ts'
import { buildEngine } from './buildEngine.ts'
import type { DuckdbOptions } from './duckdbOptions.ts'
import { openTables } from './openTables.ts'
import { openSession } from './session.ts'
import type { SessionOptions } from './sessionOptions.ts'

/** How long a user's SELECT may take by default, in milliseconds. */
const usualTime = 60_000

const limitsOf = ({ engine, free }: MemoryBudget): SessionOptions => ({
  memoryLimit: `${engine}B`,
  freeMemory: `${free}B`,
})

/** Opens the artifacts in an embedded DuckDB. Files are read where they are until they are read often. */
export async function duckdbEngine(
  artifacts: ReadonlyMap<Table, Artifact>,
  options: DuckdbOptions = {},
): Promise<Engine> {
  const memory = memoryBudget(options.memoryLimit)
  // A limit that isn't a size is one that the engine rejects.
  const session = await openSession(memory ? { ...options, ...limitsOf(memory) } : options)
  const reading = { ...options, ...(memory && { memory: memory.engine, loadMemory: memory.data }) }
  try {
    if (memory && options.threads === undefined) await limitThreads(session, memory.threads)
    const limits = {
      time: options.queryTimeout ?? usualTime,
      memory: memory?.process ?? Infinity,
      numbers: memory?.numbers,
    }
    const shortage = memory && memoryShortage(memory, options.memoryLimit)
    if (shortage !== null) options.warn?.(shortage)
    const engine = buildEngine(session, artifacts, await openTables(session, artifacts, reading), limits)
    return {
      ...engine,
      ...(shortage !== null && { notes: [shortage] }),
      ...(memory && { limitFor: (numbers) => limitFor(numbers, memory) }),
      async close() {
        const spilled = session.spilled()
        if (spilled > 0) options.warn?.(describeSpill(spilled))
        await engine.close()
      },
    }
  } catch (cause) {
    await session.close()
    throw cause
  }
}
