import type { JsonShape } from './jsonShape.ts'
import { decimalDigits } from '../types/decimalDigits.ts'
import { jsonType } from './jsonType.ts'

/**
 * Marks the places of a column in which numbers have more digits than a float64 keeps, and fit in decimals: DuckDB reads
 * these from strings alone.
 *
 * @returns Whether there is one.
 */
export function markDecimals(shape: JsonShape): boolean {
  const type = jsonType(shape)
  if (type === 'DOUBLE') return markNumbers(shape)
  // Lists that are all empty have no items.
  if (type.endsWith('[]')) return shape.items !== null && markDecimals(shape.items)
  return type.startsWith('STRUCT') && [...shape.keys.values()].map(markDecimals).includes(true)
}

function markNumbers({ numbers }: JsonShape): boolean {
  const { long, unfixed, before, after } = numbers
  if (long === 0 || unfixed > 0 || decimalDigits(before + after) === null) return false
  numbers.spans = []
  return true
}
