import type { BothTables } from '../core/bothTables.ts'
import type { Engine } from '../core/engine.ts'
import { MemoryError } from '../core/memoryError.ts'
import type { Table } from '../core/table.ts'
import { count, type Expr } from '../sql/ast.ts'

/** The tables that have something to say. */
export const tablesIn = ({ reference, sample }: BothTables<unknown>): readonly Table[] => [
  ...(reference === null ? [] : ['reference' as const]),
  ...(sample === null ? [] : ['sample' as const]),
]

/**
 * Reads numbers that have to be in memory together, NULL and NaN left out.
 *
 * @throws {MemoryError} If they don't fit into the memory that the run may use.
 */
export async function heldNumbers<T extends BothTables<Expr>>(of: T, engine: Engine): Promise<Held<T>> {
  await assertFit(of, engine)
  const [reference, sample] = await Promise.all([
    of.reference && engine.numbers('reference', of.reference),
    of.sample && engine.numbers('sample', of.sample),
  ])
  return { reference, sample } as Held<T>
}

/** Null only where the expression is. */
type Held<T extends BothTables<Expr>> = {
  readonly [K in 'reference' | 'sample']: null extends T[K] ? Float64Array | null : Float64Array
}

async function assertFit(of: BothTables<Expr>, engine: Engine): Promise<void> {
  const { limitFor } = engine
  if (!limitFor) return
  const tables = tablesIn(of)
  const rows = tables.reduce((total, table) => total + (engine.tables.get(table)?.rows ?? 0), 0)
  if (limitFor(rows) === null) return
  // Some may be missing, left out by a condition, or not be in a lock.
  let numbers = 0
  for (const table of tables) {
    const [row = {}] = await engine.query(table, {
      select: { n: count(of[table as 'reference' | 'sample']!) },
    })
    numbers += Number(row['n'])
  }
  const limit = limitFor(numbers)
  if (limit !== null) throw new MemoryError(numbers, limit)
}
