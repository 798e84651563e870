import type { Value } from '../../../core/row.ts'

const whole = /^(?:tinyint|smallint|integer|bigint|decimal\(\d+,0\))$/
const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

function wholeNumber(text: string): number | bigint {
  const value = BigInt(text)
  return Number.isSafeInteger(Number(value)) ? Number(value) : value
}

/** Digits after the last one that says something; `12:00:00.000000` has none. */
const trailing = /(?:\.0+|(\.\d*[1-9])0+)(?=$| )/

const ofTime = (text: string): string => text.replace(trailing, '$1').replace(/ (?:UTC|\+00:00)$/, '+00')

/** Reads a value of a result by its type: whole numbers are exact, and times are written as DuckDB writes them. */
export function trinoValue(type: string): (value: unknown) => Value {
  const read = readerOf(type)
  return (value) => {
    if (value === null || value === undefined) return null
    return isPlain(value) ? read(value) : JSON.stringify(value)
  }
}

function readerOf(type: string): (value: string | number | boolean) => Value {
  if (whole.test(type)) return (value) => wholeNumber(String(value))
  if (type === 'double') return Number
  // The fewest digits that name a 4-byte float are not those of the same number as a double.
  if (type === 'real') return (value) => Math.fround(Number(value))
  return /^time/.test(type) ? (value) => ofTime(String(value)) : (value) => value
}
