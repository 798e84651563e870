import { jsonValue } from './jsonValue.ts'

// Only strings can hold these, so an escape leaves the document the same and a log that shows it unharmed.
const unsafe = /[\u007f-\u009f\u2028\u2029\u200b\u2060\ufeff\ufffe\uffff\p{Bidi_Control}]|(?<=#)#(?=\w*\[)/gu
const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A value as JSON for a file. NaN, infinities and integers past 2^53 are strings. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, jsonValue, 2).replace(unsafe, escape)}\n`
