import { totalmem } from 'node:os'

/** Share of the memory of the machine, or of its container, that a run uses by default. */
const defaultShare = 0.6

/** Share of a run's memory that the engine gets at most; the rest is for JavaScript and buffers. */
const engineShare = 0.6

/** Share that the engine gets at least, and bytes of the program itself: they matter where there is little memory. */
const leastShare = 0.4
const program = 180e6

/** What DuckDB's allocator keeps by default. */
const mostFree = 128 * 2 ** 20

const units: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}

export interface MemoryBudget {
  /** Bytes of the whole process. */
  readonly process: number
  /** Bytes of the engine. */
  readonly engine: number
  /** Bytes that the engine may keep though nothing uses them. */
  readonly free: number
}

/**
 * Splits the memory of a run, e.g. `2GB` of `--memory-limit`, between the engine and everything else.
 *
 * @returns `null` if the limit isn't a size
 */
export function memoryBudget(limit?: string): MemoryBudget | null {
  const total = limit === undefined ? defaultShare * availableMemory() : bytesOf(limit)
  if (total === null) return null
  const engine = Math.max(leastShare * total, Math.min(engineShare * total, total - program))
  return { process: total, engine: Math.floor(engine), free: Math.floor(Math.min(mostFree, engine / 16)) }
}

/** Memory of the machine, or the limit of its container (cgroup) if that is less. */
export function availableMemory(): number {
  const constrained = process.constrainedMemory()
  // Without a limit it is 0, or a number larger than any machine.
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()
}

function bytesOf(limit: string): number | null {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?i?b)\s*$/i.exec(limit) ?? []
  const size = units[unit.toLowerCase()]
  return number === undefined || size === undefined ? null : Number(number) * size
}
