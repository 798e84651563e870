import { formatCount } from '../../../text/formatCount.ts'
import { longIntegers, longNumbers } from '../csv/longNumbers.ts'
import { kindsOf, type JsonShape } from './jsonShape.ts'
import { jsonType } from './jsonType.ts'

/**
 * Reports the numbers in a place and inside of it that aren't read as they are written: fractions that don't fit in decimals
 * are float64, and too long integers are text.
 *
 * @param name - `a` for a column, `a.b` for a field of its objects, `a[]` for the items of its lists.
 */
export function unkeptNumbers(name: string, shape: JsonShape): readonly string[] {
  const { numbers, items, keys } = shape
  if (numbers.spans) return []
  const type = jsonType(shape)
  if (type === 'DOUBLE') return numbers.long > 0 ? [longNumbers(name, numbers.long)] : []
  if (type.endsWith('[]')) return items ? unkeptNumbers(`${name}[]`, items) : []
  if (type.startsWith('STRUCT'))
    return [...keys].flatMap(([key, value]) => unkeptNumbers(`${name}.${key}`, value))
  const rounded = roundedIn(shape)
  if (rounded > 0) return [roundedNumbers(name, rounded)]
  return type === 'VARCHAR' && numbers.count > 0 && kindsOf(shape) === 1 ? [longIntegers(name)] : []
}

/** Counts the numbers that are rounded in values of several types. */
function roundedIn({ numbers, items, keys }: JsonShape): number {
  const inside = [...(items ? [items] : []), ...keys.values()]
  return inside.reduce((sum, shape) => sum + roundedIn(shape), numbers.rounded)
}

const roundedNumbers = (name: string, count: number): string =>
  `column "${name}" has ${formatCount(count, 'number')} with more digits or a larger exponent than a float64 keeps, ${count === 1 ? 'which is' : 'which are'} rounded.`
