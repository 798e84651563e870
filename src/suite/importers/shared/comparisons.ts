import type { NumberRange } from './numberRange.ts'
import { entryOf, listOf, type Fields } from './record.ts'

type Compare = (value: unknown) => NumberRange | null

const atEnd =
  (end: (number: number) => NumberRange): Compare =>
  (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? end(number) : null
  }

/** The comparisons with a number that formats have words for, and the range that each allows. */
export const comparisons = {
  equal: atEnd((number) => ({ min: number, max: number })),
  greater: atEnd((min) => ({ min, strictMin: true })),
  greaterOrEqual: atEnd((min) => ({ min })),
  less: atEnd((max) => ({ max, strictMax: true })),
  lessOrEqual: atEnd((max) => ({ max })),
  between(value) {
    const [min, max] = listOf(value)
    return typeof min === 'number' && typeof max === 'number' && min <= max ? { min, max } : null
  },
} satisfies Record<string, Compare>

export type Comparison = keyof typeof comparisons

/**
 * The range of keys such as `mustBe: 3`, of which a table says what each means; or why there is none.
 * Null where none of the keys is there. A key that isn't in the table but starts like the others means something else.
 */
export function rangeOf(
  given: Fields,
  names: Readonly<Record<string, Comparison>>,
  prefix: string,
): NumberRange | string | null {
  const keys = Object.keys(given).filter((key) => key.startsWith(prefix))
  if (keys.length === 0) return null
  let range: NumberRange = {}
  for (const key of keys) {
    const name = entryOf(names, key)
    if (!name) return `${key} isn't a range of numbers`
    const part = comparisons[name](given[key])
    if (!part)
      return `${key}: ${JSON.stringify(given[key])} isn't a ${name === 'between' ? 'range' : 'number'}`
    range = { ...range, ...part }
  }
  return range
}

export const isRange = (range: NumberRange | string): range is NumberRange => typeof range !== 'string'
