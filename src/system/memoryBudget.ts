import { totalmem } from 'node:os'

/** Share of the memory of the machine, or of its container, that a run uses by default. */
const defaultShare = 0.6

/** Share of a run's memory that the engine gets; the rest is for JavaScript, buffers and the program itself. */
const engineShare = 0.6

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
}

/**
 * Splits the memory of a run, e.g. `2GB` of `--memory-limit`, between the engine and everything else.
 *
 * @returns `null` if the limit isn't a size
 */
export function memoryBudget(limit?: string): MemoryBudget | null {
  const total = limit === undefined ? defaultShare * availableMemory() : bytesOf(limit)
  return total === null ? null : { process: total, engine: Math.floor(engineShare * total) }
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
