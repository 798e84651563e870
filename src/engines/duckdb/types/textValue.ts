import type { SqlText } from '../../../sql/sqlText.ts'
import { sql, string } from '../../../sql/sqlText.ts'
import { typePattern } from '../../../sql/typePattern.ts'
import { canonicalInstant, canonicalNanoseconds } from './canonicalInstant.ts'
import { currencyNumber, currencyPattern, percentNumber, percentPattern } from './markedNumber.ts'
import { numberPatterns, parsedTime, plainNumber, type TextFormat } from './textFormat.ts'

interface Reading {
  /** DuckDB's type. */
  readonly native: SqlText
  /** RE2 pattern of the whole text. */
  readonly pattern: (format: TextFormat) => string
  /** A text of that pattern as one that casts to the type. */
  readonly castable: (text: SqlText, format: TextFormat) => SqlText
  /** Whether the formats of times that were given can be of this type. */
  readonly byFormat?: (format: string) => boolean
}

const asItIs = (text: SqlText): SqlText => text
const hasTime = (format: string): boolean => /%[HIMSfpcXTsgn]/.test(format)
const hasOffset = (format: string): boolean => /%[zZ]/.test(format)

/** The types a text can have, from the narrowest. */
const inferred = {
  boolean: { native: sql`BOOLEAN`, pattern: () => typePattern.boolean, castable: asItIs },
  integer: {
    native: sql`HUGEINT`,
    pattern: (format) => numberPatterns(format).integer,
    castable: plainNumber,
  },
  float: { native: sql`DOUBLE`, pattern: (format) => numberPatterns(format).float, castable: plainNumber },
  date: {
    native: sql`DATE`,
    pattern: () => typePattern.date,
    castable: asItIs,
    byFormat: (format) => !hasTime(format),
  },
  timestamp: {
    native: sql`TIMESTAMP`,
    pattern: () => typePattern.timestamp,
    castable: asItIs,
    byFormat: (format) => !hasOffset(format),
  },
  nanoseconds: { native: sql`TIMESTAMP_NS`, pattern: () => typePattern.nanoseconds, castable: asItIs },
  instant: {
    native: sql`TIMESTAMPTZ`,
    pattern: () => typePattern.instant,
    castable: canonicalInstant,
    byFormat: hasOffset,
  },
  nanosecondInstant: {
    native: sql`TIMESTAMP_NS`,
    pattern: () => typePattern.nanosecondInstant,
    castable: canonicalNanoseconds,
  },
} as const satisfies Readonly<Record<string, Reading>>

/** The types of a text that hold only where a user says so. */
const declaredOnly = {
  currency: { native: sql`DOUBLE`, pattern: currencyPattern, castable: currencyNumber },
  percent: { native: sql`DOUBLE`, pattern: percentPattern, castable: percentNumber },
} as const satisfies Readonly<Record<string, Reading>>

const readings: Readonly<Record<TextType, Reading>> = { ...inferred, ...declaredOnly }

export type InferredTextType = keyof typeof inferred
export type TextType = InferredTextType | keyof typeof declaredOnly

/** From the narrowest. */
export const inferredTextTypes = Object.keys(inferred) as readonly InferredTextType[]

/** DuckDB's type for what a text column holds; null where it stays text. */
export const nativeOf = (type: string): SqlText | null =>
  type in readings ? readings[type as TextType].native : null

/** A text as a value of a type; NULL where it isn't one. */
export function valueOfText(text: SqlText, type: TextType, format: TextFormat): SqlText {
  const { native, pattern, castable, byFormat } = readings[type]
  const formats = format.dateFormats.filter((each) => byFormat?.(each) ?? false)
  const value = sql`CASE WHEN regexp_full_match(${text}, ${string(pattern(format))}) THEN TRY_CAST(${castable(text, format)} AS ${native}) END`
  if (formats.length === 0) return value
  return sql`coalesce(${value}, CAST(${parsedTime(text, { ...format, dateFormats: formats })} AS ${native}))`
}

/** A text column as a type that all of its values have; an empty text is no value. */
export function castText(text: SqlText, type: TextType, format: TextFormat): SqlText {
  const { native, castable, byFormat } = readings[type]
  const present = sql`nullif(${text}, '')`
  if (byFormat && format.dateFormats.length > 0) return valueOfText(present, type, format)
  return sql`CAST(${castable(present, format)} AS ${native})`
}
