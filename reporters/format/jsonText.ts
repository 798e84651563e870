import { escapeInQuotes } from '../../src/text/escapeInQuotes.ts'
import { jsonValue } from './jsonValue.ts'

/** A value as JSON for a file. NaN, infinities and integers past 2^53 are strings. */
export function jsonText(value: unknown, indent = 2): string {
  const text = escapeInQuotes(JSON.stringify(value, jsonValue, indent), 'json')
  // Azure obeys `##[` anywhere in a line.
  return `${text.replace(/(?<=#)#(?=\w*\[)/g, '\\u0023')}\n`
}
