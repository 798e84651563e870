/** A replacer for `JSON.stringify`: what JSON has no exact number for becomes a string. */
export function jsonValue(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  if (Number.isInteger(value)) return BigInt(value).toString()
  return Number.isFinite(value) ? value : String(value)
}
