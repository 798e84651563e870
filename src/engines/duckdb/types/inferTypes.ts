import type { ColumnType } from '../../../sql/column.ts'
import type { Row } from '../../../core/metric.ts'
import { typePattern } from '../../../sql/typePattern.ts'
import { identifier, sql, string, type SqlText } from '../../../sql/sqlText.ts'

/** The types a text can have, from the narrowest, each with the type it must cast to. */
const natives = {
  boolean: sql`BOOLEAN`,
  integer: sql`HUGEINT`,
  float: sql`DOUBLE`,
  date: sql`DATE`,
  timestamp: sql`TIMESTAMP`,
}
export type TextType = keyof typeof natives
const textTypes = Object.keys(natives) as readonly TextType[]

export interface InferredType {
  readonly type: ColumnType
  /** Texts that are not empty. */
  readonly values: number
  /** How many of `values` are numbers. */
  readonly numbers: number
  /** All values are integers of at most 15 digits, so that a double holds each of them. */
  readonly fitsDouble: boolean
}

/** Whole numbers that a double holds, and those with a zero in front, which would be lost. */
export const wholePattern = { short: '\\s*[+-]?[0-9]{1,15}\\s*', padded: '\\s*0[0-9]+\\s*' }

/** What to count of a text column to know its type. */
export const inferenceCounts = (name: string): readonly SqlText[] => [
  valueCount(name),
  sql`count(CASE WHEN regexp_full_match(${identifier(name)}, ${string(wholePattern.short)}) THEN 1 END) AS ${countName('short', name)}`,
  sql`count(CASE WHEN ${isPadded(name)} THEN 1 END) AS ${countName('padded', name)}`,
  ...textTypes.map((type) => typeCount(name, type)),
]

/** What to count of a text column to know whether all of it is of one type. */
export const typeCounts = (name: string, type: TextType): readonly SqlText[] => [
  valueCount(name),
  typeCount(name, type),
]

export const valueCount = (name: string): SqlText =>
  sql`count(nullif(${identifier(name)}, '')) AS ${countName('values', name)}`

const typeCount = (name: string, type: TextType): SqlText =>
  sql`count(${ofType(name, type)}) AS ${countName(type, name)}`

/** A text as a value of a type; NULL where it is none. */
function ofType(name: string, type: TextType): SqlText {
  const text = identifier(name)
  return sql`CASE WHEN regexp_full_match(${text}, ${string(typePattern[type])}) THEN TRY_CAST(${text} AS ${natives[type]}) END`
}

/**
 * The narrowest type that every non-empty text of the column has, from a row of `inferenceCounts`. Whole numbers are text
 * where one is written with a zero in front, as postcodes are.
 */
export function inferredType(name: string, row: Row): InferredType {
  const values = counted('values', name, row)
  const narrowest = textTypes.find((type) => isOfType(name, type, row)) ?? 'string'
  const found = narrowest === 'integer' && counted('padded', name, row) > 0 ? 'string' : narrowest
  return {
    type: values === 0 ? 'null' : found,
    values,
    numbers: counted('float', name, row),
    fitsDouble: counted('short', name, row) === values,
  }
}

/** Whether every non-empty text of the column is of a type, from a row of `typeCounts`. */
export const isOfType = (name: string, type: TextType, row: Row): boolean =>
  counted(type, name, row) === counted('values', name, row)

/** What a count of a column is called in the row of all counts. */
export const countName = (what: string, name: string): SqlText => identifier(`${what} of ${name}`)
export const counted = (what: string, name: string, row: Row): number => Number(row[`${what} of ${name}`])

/** DuckDB's type for what a text column holds; null where it stays text. */
export const nativeOf = (type: ColumnType): SqlText | null =>
  type in natives ? natives[type as TextType] : null

/** A text column as the type that was found; empty text is no value, except in a column of text. */
export function typedText(name: string, type: ColumnType): SqlText {
  const text = identifier(name)
  const native = nativeOf(type)
  return native ? sql`CAST(nullif(${text}, '') AS ${native})` : text
}

/** True where the text of a column is a value but not of a type. */
export const isNotOfType = (name: string, type: TextType): SqlText =>
  sql`${identifier(name)} <> '' AND ${ofType(name, type)} IS NULL`

/** True where the text of a column is a whole number with a zero in front, which would be lost. */
export const isPadded = (name: string): SqlText =>
  sql`regexp_full_match(${identifier(name)}, ${string(wholePattern.padded)})`

/** True where the text of a column is a value but not a number. */
export const isNotNumber = (name: string): SqlText =>
  sql`${identifier(name)} <> '' AND NOT regexp_full_match(${identifier(name)}, ${string(typePattern.float)})`
