import type { JsonShape } from './jsonShape.ts'
import { jsonType, mostDigits } from './jsonType.ts'

/**
 * Marks the places of a column in which numbers have more digits than a float64 keeps, and fit in decimals: DuckDB reads
 * these from strings alone.
 *
 * @returns Whether there is one.
 */
export function markDecimals(shape: JsonShape): boolean {
  const type = jsonType(shape)
  if (type === 'DOUBLE') return markNumbers(shape)
  const inside = type.endsWith('[]')
    ? [shape.items!]
    : type.startsWith('STRUCT')
      ? [...shape.keys.values()]
      : []
  return inside.map(markDecimals).includes(true)
}

function markNumbers({ numbers }: JsonShape): boolean {
  const { long, unfixed, before, after } = numbers
  if (long === 0 || unfixed > 0 || before + after > mostDigits) return false
  numbers.spans = []
  return true
}
