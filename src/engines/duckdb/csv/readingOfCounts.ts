import { readingOf, type Reading } from '../../../core/reading.ts'
import type { Row } from '../../../core/row.ts'
import { countIn, type DigitPattern } from '../types/inferTypes.ts'
import type { TextType } from '../types/textValue.ts'

/** From which values a text column has its type, as far as a row of counts has them. The rest are text. */
export function readingOfCounts(name: string, row: Row): Reading {
  const count = (type: TextType | DigitPattern | 'decimal'): number =>
    `${type} of ${name}` in row ? countIn(type, name, row) : 0
  const values = countIn('values', name, row)
  const [boolean, date] = [count('boolean'), count('date')]
  // Longer ones than a type keeps are integers too.
  const integer = Math.max(count('integer'), count('whole'))
  const instant = Math.max(count('instant'), count('nanosecondInstant'))
  // An integer is a float too, and a date is a time.
  const decimal =
    Math.max(0, Math.max(count('float'), count('decimal')) - integer) + count('currency') + count('percent')
  const time = Math.max(0, Math.max(count('timestamp'), count('nanoseconds')) - date)
  const text = Math.max(0, values - boolean - integer - decimal - date - time - instant)
  return readingOf(values, { boolean, integer, decimal, date, time, instant, text })
}
