import { totalmem } from 'node:os'
import { containerMemory } from './containerMemory.ts'

/** Share of the memory of the machine, or of its container, that a run uses by default. */
const defaultShare = 0.6

/**
 * Bytes of the program itself, measured: code of Node and DuckDB (85 MB), JavaScript and its garbage (70 MB), and the
 * process that supervises it (45 MB).
 */
const program = 200e6

/** Bytes that a run needs: the program, and enough for the engine to sort and group in parts. */
export const leastMemory = 300e6
/** Bytes for data at least, where the rest of the process leaves less. */
const leastData = 120e6

/** Share of the memory for data that the engine gets. DuckDB takes up to 1.4 times its limit, numbers stay within theirs. */
const engineShare = 2 / 3

/** Share of the limit by which numbers that can't be counted in parts may exceed it. */
const momentaryShare = 0.1

/** Bytes that DuckDB's allocator keeps by default. */
const mostFree = 128 * 2 ** 20

/** Bytes of the engine that a thread needs to sort and group in parts. At 300 MB there is room for eight threads, not for 16. */
const bytesOfThread = 20e6

const bytesOfNumber = 8

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
  /** Bytes that the limit allows. */
  readonly total: number
  /** Bytes of the whole process: at least what the program needs. */
  readonly process: number
  /** Bytes for data, of the engine and of JavaScript. */
  readonly data: number
  /** Bytes of the engine. */
  readonly engine: number
  /** Bytes that the engine may keep though nothing uses them. */
  readonly free: number
  /** How many threads the engine has room for. */
  readonly threads: number
  /** How many numbers may be in JavaScript's memory at a time. */
  readonly numbers: number
  /** How many there may be for a moment, which takes the process to less than one and a half times its limit. */
  readonly held: number
}

/**
 * Splits the memory of a run, e.g. `2GB` of `--memory-limit`, between the engine and everything else.
 *
 * @returns `null` if the limit isn't a size
 */
export function memoryBudget(limit?: string): MemoryBudget | null {
  const total = limit === undefined ? defaultShare * availableMemory() : bytesOf(limit)
  if (total === null) return null
  const data = Math.max(leastData, total - program)
  const engine = engineShare * data
  return {
    total,
    process: Math.max(leastMemory, total),
    data: Math.floor(data),
    engine: Math.floor(engine),
    free: Math.floor(Math.min(mostFree, engine / 16)),
    threads: Math.floor(engine / bytesOfThread),
    numbers: Math.floor((data - engine) / bytesOfNumber),
    held: Math.floor((data - engine + momentaryShare * Math.max(leastMemory, total)) / bytesOfNumber),
  }
}

/** The limit, in bytes, that leaves a number of bytes for data. */
export const limitForData = (data: number): number => Math.max(leastMemory, program + data)

/** The limit, in bytes, with which a number of numbers may be held. */
export const limitForNumbers = (numbers: number): number =>
  Math.max(
    leastMemory,
    (bytesOfNumber * numbers + (1 - engineShare) * program) / (1 - engineShare + momentaryShare),
  )

/**
 * Memory of the machine, or the limit of its container (cgroup) if that is less.
 *
 * @param root - Where the file system starts. Default: `/`.
 */
export function availableMemory(root?: string): number {
  const constrained = process.constrainedMemory()
  // Without a limit it is 0, or a number larger than any machine. Not every release of Node looks at the groups above.
  return Math.min(constrained > 0 ? constrained : Infinity, containerMemory(root), totalmem())
}

function bytesOf(limit: string): number | null {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?i?b)\s*$/i.exec(limit) ?? []
  const size = units[unit.toLowerCase()]
  return number === undefined || size === undefined ? null : Number(number) * size
}
