import { SqlText, sql, string } from '../../../sql/sqlText.ts'
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
  /** Additional condition on the castable text. */
  readonly fits?: (castable: SqlText) => SqlText
  /** Values that DuckDB writes as `pattern` has them lie between these. */
  readonly writtenAlike?: SqlText
  /** Whether the formats of times that were given can be of this type. */
  readonly byFormat?: (format: string) => boolean
}

const asItIs = (text: SqlText): SqlText => text
/** DuckDB takes blanks off numbers and times, and not off booleans. Few cells have any. */
const withoutBlanks = (text: SqlText): SqlText =>
  sql`CASE WHEN TRY_CAST(${text} AS BOOLEAN) IS NULL THEN trim(${text}, ${string(' \t\n\f\r')}) ELSE ${text} END`
const hasTime = (format: string): boolean => /%[HIMSfpcXTsgn]/.test(format)
const hasOffset = (format: string): boolean => /%[zZ]/.test(format)

/** The types a text can have, from the narrowest. */
const inferred = {
  boolean: { native: sql`BOOLEAN`, pattern: () => typePattern.boolean, castable: withoutBlanks },
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
    writtenAlike: sql`DATE '0001-01-01' AND DATE '9999-12-31'`,
    byFormat: (format) => !hasTime(format),
  },
  timestamp: {
    native: sql`TIMESTAMP`,
    pattern: () => typePattern.timestamp,
    castable: asItIs,
    writtenAlike: sql`TIMESTAMP '0001-01-01' AND TIMESTAMP '9999-12-31 23:59:59.999999'`,
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

const readings: Readonly<Record<NamedTextType, Reading>> = { ...inferred, ...declaredOnly }

export type InferredTextType = keyof typeof inferred
type NamedTextType = InferredTextType | keyof typeof declaredOnly
/** An exact number with a number of digits, some of them behind the point. */
export type DecimalType = `decimal(${number},${number})`
export type TextType = NamedTextType | DecimalType

const readingOf = (type: TextType): Reading => (isDecimal(type) ? decimalReading(type) : readings[type])

export const isDecimal = (type: string): type is DecimalType | 'decimal' => /^decimal(\(|$)/.test(type)

/** DuckDB's own cast rounds what has more places. */
function decimalReading(type: DecimalType): Reading {
  const [, places = '0'] = /,(\d+)\)$/.exec(type) ?? []
  return {
    native: new SqlText(type.toUpperCase()),
    pattern: (format) => numberPatterns(format).fixed,
    castable: plainNumber,
    fits: (number) => sql`regexp_full_match(${number}, ${string(`[^.]*(\\.[0-9]{0,${places}}0*)?\\s*`)})`,
  }
}

/** From the narrowest. */
export const inferredTextTypes = Object.keys(inferred) as readonly InferredTextType[]

/** DuckDB's type for what a text column holds; null where it stays text. */
export const nativeOf = (type: string): SqlText | null =>
  type in readings || isDecimal(type) ? readingOf(type as TextType).native : null

/** A text as a value of a type; NULL where it isn't one. */
export function valueOfText(text: SqlText, type: TextType, format: TextFormat): SqlText {
  const { native, pattern, castable, fits, byFormat } = readingOf(type)
  const cast = castable(text, format)
  const also = fits ? sql` AND ${fits(cast)}` : sql``
  const formats = format.dateFormats.filter((each) => byFormat?.(each) ?? false)
  const value = sql`CASE WHEN regexp_full_match(${text}, ${string(pattern(format))})${also} THEN TRY_CAST(${cast} AS ${native}) END`
  if (formats.length === 0) return value
  return sql`coalesce(${value}, CAST(${parsedTime(text, { ...format, dateFormats: formats })} AS ${native}))`
}

/** The cast in a `valueOfCast`; null for types that have none. */
export function castOfText(text: SqlText, type: TextType): SqlText | null {
  const { native, writtenAlike } = readingOf(type)
  return writtenAlike ? sql`TRY_CAST(${text} AS ${native})` : null
}

/**
 * As `valueOfText` without formats, from `castOfText`. Most times are written as DuckDB writes them, which takes half as long
 * as to match a pattern. DuckDB reorders the terms of an OR while it runs, but not the branches of a CASE.
 */
export function valueOfCast(text: SqlText, cast: SqlText, type: TextType, format: TextFormat): SqlText {
  const { pattern, writtenAlike } = readingOf(type)
  const alike = writtenAlike
    ? sql`WHEN CAST(${cast} AS VARCHAR) = ${text} AND ${cast} BETWEEN ${writtenAlike} THEN ${cast} `
    : sql``
  return sql`CASE ${alike}WHEN regexp_full_match(${text}, ${string(pattern(format))}) THEN ${cast} END`
}

/** A text column as a type that all of its values have; an empty text counts as missing. */
export function castText(text: SqlText, type: TextType, format: TextFormat): SqlText {
  const { native, castable, byFormat } = readingOf(type)
  const present = sql`nullif(${text}, '')`
  if (byFormat && format.dateFormats.length > 0) return valueOfText(present, type, format)
  return sql`CAST(${castable(present, format)} AS ${native})`
}
