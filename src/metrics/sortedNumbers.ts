import type { Engine } from '../core/engine.ts'
import { mapTables, type BothTables } from '../core/bothTables.ts'
import type { Expr } from '../sql/ast.ts'
import { heldNumbers } from './heldNumbers.ts'

/** Both tables' numbers in ascending order, NULL and NaN left out. */
export const sortedNumbers = async (
  of: BothTables<Expr>,
  engine: Engine,
): Promise<BothTables<Float64Array>> => mapTables(await heldNumbers(of, engine), (values) => values.sort())

/** The finite ones of sorted numbers. */
export function finiteNumbers(sorted: Float64Array): Float64Array {
  let start = 0
  let end = sorted.length
  while (start < end && sorted[start] === -Infinity) start++
  while (end > start && sorted[end - 1] === Infinity) end--
  return sorted.subarray(start, end)
}
