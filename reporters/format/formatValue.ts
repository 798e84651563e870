import { jsonValue } from './jsonValue.ts'
import { plainText } from './plainText.ts'

/** A cell or a parameter for people to read, on one line: text in quotes, so that `""`, `"NULL"` and NULL differ. */
export function formatValue(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  // In a list, what JSON has no word for is null.
  return plainText(JSON.stringify([value], jsonValue).slice(1, -1))
}
