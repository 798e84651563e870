import { decimalDigits } from '../types/decimalDigits.ts'
import { kindsOf, type JsonShape } from './jsonShape.ts'

/** An object with more keys than this is not a struct but a map, and stays JSON. */
const mostFields = 500
/** Digits that every HUGEINT can have. */
const mostDigits = 38
const bigintDigits = 18

/** DuckDB's type for what was seen in one place: exact, and texts as they are written. */
export function jsonType(shape: JsonShape): string {
  if (kindsOf(shape) > 1) return shape.objects > 0 || shape.lists > 0 ? 'JSON' : 'VARCHAR'
  if (shape.strings > 0) return 'VARCHAR'
  if (shape.booleans > 0) return 'BOOLEAN'
  if (shape.numbers.count > 0) return numberType(shape)
  if (shape.lists > 0) return `${shape.items ? jsonType(shape.items) : 'JSON'}[]`
  return shape.objects > 0 ? objectType(shape) : 'JSON'
}

/** Whole numbers with too many digits stay as they are written. */
function numberType({ numbers: { fractions, wholeDigits, spans, before, after } }: JsonShape): string {
  if (spans) return `DECIMAL(${decimalDigits(before + after)},${after})`
  if (fractions > 0) return 'DOUBLE'
  if (wholeDigits > mostDigits) return 'VARCHAR'
  return wholeDigits > bigintDigits ? 'HUGEINT' : 'BIGINT'
}

/** DuckDB folds case in names of fields, and has none without a name. */
function objectType({ keys }: JsonShape): string {
  const names = new Set([...keys.keys()].map((key) => key.toLowerCase()))
  if (keys.size === 0 || keys.size > mostFields || names.size < keys.size || names.has('')) return 'JSON'
  const fields = [...keys].map(([key, shape]) => `"${key.replaceAll('"', '""')}" ${jsonType(shape)}`)
  return `STRUCT(${fields.join(', ')})`
}
