import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import { mapTables, type BothTables } from '../core/bothTables.ts'
import type { Expr } from '../sql/ast.ts'

/** The tables that have something to say. */
export const tablesIn = ({ reference, sample }: BothTables<unknown>): readonly Table[] => [
  ...(reference === null ? [] : ['reference' as const]),
  ...(sample === null ? [] : ['sample' as const]),
]

/** Both tables' numbers in ascending order, NULL and NaN left out. */
export async function sortedNumbers(of: BothTables<Expr>, engine: Engine): Promise<BothTables<Float64Array>> {
  const reference = of.reference && (await engine.numbers('reference', of.reference))
  const sample = of.sample && (await engine.numbers('sample', of.sample))
  return mapTables({ reference, sample }, (values) => values.sort())
}

/** The finite ones of sorted numbers. */
export function finiteNumbers(sorted: Float64Array): Float64Array {
  let start = 0
  let end = sorted.length
  while (start < end && sorted[start] === -Infinity) start++
  while (end > start && sorted[end - 1] === Infinity) end--
  return sorted.subarray(start, end)
}
