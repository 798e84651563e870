import type { DuckDBConnection } from '@duckdb/node-api'
import { collectPassing } from '../../system/collectPassing.ts'
import { doublesOf } from './doublesOf.ts'

/** Takes the first `rows` doubles of a block of a column, which is used again afterwards. */
export type TakeBlock = (column: number, block: Float64Array, rows: number) => void

/** The function in a statement that hands over its arguments. */
export const handOverName = '__touchstone_hand_over'

/** Runs a statement while its numbers are taken. */
export type HandOver = <T>(take: TakeBlock, run: () => Promise<T>) => Promise<T>

/**
 * Lets statements of a connection hand over doubles block by block, in the scan that computes their aggregates. Its threads
 * wait while a block is taken. One statement at a time hands over.
 */
export function handOverNumbers(connection: DuckDBConnection): HandOver {
  let isKnown = false
  let taking: TakeBlock | null = null

  async function register(): Promise<void> {
    const { BOOLEAN, DOUBLE, DuckDBScalarFunction } = await import('@duckdb/node-api')
    isKnown = true
    const collect = collectPassing()
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name: handOverName,
        returnType: BOOLEAN,
        varArgsType: DOUBLE,
        // Otherwise DuckDB would call it once for equal rows.
        volatile: true,
        mainFunction(_, block) {
          const { columnCount, rowCount } = block
          for (let i = 0; i < columnCount; i++) taking?.(i, doublesOf(block.getColumnVector(i)), rowCount)
          collect(Float64Array.BYTES_PER_ELEMENT * columnCount * rowCount)
        },
      }),
    )
  }
  return async (take, run) => {
    if (!isKnown) await register()
    taking = take
    return run().finally(() => (taking = null))
  }
}
