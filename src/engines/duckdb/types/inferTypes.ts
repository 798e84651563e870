import type { Row } from '../../../core/row.ts'
import { identifier, sql, string, type SqlText } from '../../../sql/sqlText.ts'
import { numberPatterns, plainFormat, plainNumber, type TextFormat } from './textFormat.ts'
import {
  castText,
  inferredTextTypes,
  valueOfText,
  type InferredTextType,
  type TextType,
} from './textValue.ts'

export interface InferredType {
  /** `null` for a column without values. */
  readonly type: InferredTextType | 'string' | 'null'
  /** Texts that are not empty. */
  readonly values: number
  /** How many of `values` are numbers. */
  readonly numbers: number
  /** All values are integers of at most 15 digits, so that a double holds each of them. */
  readonly fitsDouble: boolean
  /** All values are integers that 64 bits hold. */
  readonly fitsBigint: boolean
  /** All values are integers, one of which has more digits than any type of integers keeps. */
  readonly isTooLong: boolean
  /** How many of `numbers` have more digits than a double keeps, or are beyond the greatest or the least one. */
  readonly long: number
}

/**
 * Patterns of numbers that need care: whole ones that a double holds; those with a zero in front, which would be lost; whole
 * ones of any length; and those with more digits than a double keeps.
 */
export const digitPatterns = {
  short: '\\s*[+-]?[0-9]{1,15}\\s*',
  padded: '\\s*0[0-9]+\\s*',
  whole: '\\s*[+-]?[0-9]+\\s*',
  long: '(?i)\\s*[+-]?(0*[1-9][0-9]{15,16}|[0.]*[1-9](\\.?[0-9]){16,}\\.?[1-9][0.]*(e[+-]?[0-9]+)?)\\s*',
} as const
export type DigitPattern = keyof typeof digitPatterns

/** Counts over a text column that show its type. */
export const inferenceCounts = (name: string, format: TextFormat = plainFormat): readonly SqlText[] => [
  valueCount(name),
  ...(Object.keys(digitPatterns) as DigitPattern[]).map(
    (pattern) =>
      sql`count(CASE WHEN ${hasDigits(pattern === 'long' ? plainNumber(identifier(name), format) : identifier(name), pattern)} THEN 1 END) AS ${countName(pattern, name)}`,
  ),
  sql`count(CASE WHEN ${isBeyond(plainNumber(identifier(name), format))} THEN 1 END) AS ${countName('beyond', name)}`,
  longest(name),
  ...inferredTextTypes.map((type) => typeCount(name, type, format)),
]

/** Counts over a text column that show whether all of it is of one type. */
export const typeCounts = (name: string, type: TextType, format: TextFormat): readonly SqlText[] => [
  valueCount(name),
  typeCount(name, type, format),
]

/** Integers that are written in this many characters fit 64 bits. */
const bigintDigits = 18

/** Bytes of the longest text of a column. */
const longest = (name: string): SqlText =>
  sql`coalesce(max(strlen(${identifier(name)})), 0) AS ${countName('longest', name)}`

export const valueCount = (name: string): SqlText =>
  sql`count(nullif(${identifier(name)}, '')) AS ${countName('values', name)}`

export const typeCount = (name: string, type: TextType, format: TextFormat): SqlText =>
  sql`count(${valueOfText(identifier(name), type, format)}) AS ${countName(type, name)}`

/**
 * The narrowest type that every non-empty text of the column has, from a row of `inferenceCounts`. Whole numbers are text
 * where one is written with a zero in front, as postcodes are, or has more than 38 digits.
 */
export function inferredType(name: string, row: Row): InferredType {
  const values = countIn('values', name, row)
  const narrowest = inferredTextTypes.find((type) => isOfType(name, type, row)) ?? 'string'
  const isTooLong = values > 0 && narrowest === 'float' && countIn('whole', name, row) === values
  const isLost = isTooLong || (narrowest === 'integer' && countIn('padded', name, row) > 0)
  const type = values === 0 ? 'null' : isLost ? 'string' : narrowest
  return {
    type,
    values,
    numbers: countIn('float', name, row),
    fitsDouble: countIn('short', name, row) === values,
    fitsBigint: type === 'integer' && countIn('longest', name, row) <= bigintDigits,
    isTooLong,
    long: countIn('long', name, row) + countIn('beyond', name, row),
  }
}

/** Whether every non-empty text of the column is of a type, from a row of `typeCounts`. */
export const isOfType = (name: string, type: TextType, row: Row): boolean =>
  countIn(type, name, row) === countIn('values', name, row)

/** Name of a column's count in the row of all counts. */
export const countName = (what: string, name: string): SqlText => identifier(`${what} of ${name}`)
export const countIn = (what: string, name: string, row: Row): number => Number(row[`${what} of ${name}`])

/** A text column as the type that was found; empty text counts as missing, except in a column of text. */
export const typedText = (name: string, type: TextType | 'string' | 'null', format: TextFormat): SqlText =>
  type === 'string' || type === 'null' ? identifier(name) : castText(identifier(name), type, format)

/** True where the text of a column is a value but not of a type. */
export const isNotOfType = (name: string, type: TextType, format: TextFormat): SqlText =>
  sql`${identifier(name)} <> '' AND ${valueOfText(identifier(name), type, format)} IS NULL`

const hasDigits = (text: SqlText, pattern: DigitPattern): SqlText =>
  sql`regexp_full_match(${text}, ${string(digitPatterns[pattern])})`

/** True of a number such as 1e400 or 1e-400, which a double makes infinite or zero. */
function isBeyond(text: SqlText): SqlText {
  const value = sql`TRY_CAST(${text} AS DOUBLE)`
  const isZero = sql`${value} = 0 AND regexp_matches(${text}, '^[^eE]*[1-9]')`
  return sql`regexp_full_match(${text}, '.*[0-9.][eE][+-]?[0-9]{3,}\\s*') AND (isinf(${value}) OR ${isZero})`
}

/** True where the text of a column is a number that a double doesn't keep. */
export const isUnkept = (name: string): SqlText =>
  sql`(${isBeyond(identifier(name))}) OR ${hasDigits(identifier(name), 'long')}`

/** True where the text of a column is a whole number with a zero in front, which would be lost. */
export const isPadded = (name: string): SqlText => hasDigits(identifier(name), 'padded')

/** True where the text of a column is a value but not a number. */
export const isNotNumber = (name: string, format: TextFormat = plainFormat): SqlText =>
  sql`${identifier(name)} <> '' AND NOT regexp_full_match(${identifier(name)}, ${string(numberPatterns(format).float)})`
