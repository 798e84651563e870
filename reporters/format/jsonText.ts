import { replaceUnsafe } from '../../src/text/unsafeCharacters.ts'
import { jsonValue } from './jsonValue.ts'

// Only strings can hold these, so an escape leaves the document the same and a log that shows it unharmed.
const escape = (text: string): string =>
  text === '\n'
    ? text
    : text
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('')

/** A value as JSON for a file. NaN, infinities and integers past 2^53 are strings. */
export const jsonText = (value: unknown): string =>
  `${replaceUnsafe(JSON.stringify(value, jsonValue, 2), escape).replace(/(?<=#)#(?=\w*\[)/g, '\\u0023')}\n`
