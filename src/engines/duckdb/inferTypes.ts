import type { ColumnType } from '../../column.ts'
import type { Row } from '../../metric.ts'
import { typePattern } from '../../typePattern.ts'
import { identifier, sql, string, type SqlText } from '../sqlText.ts'

/** The types a text can have, from the narrowest, each with the type it must cast to. */
const candidates = [
  { type: 'boolean', native: sql`BOOLEAN` },
  { type: 'integer', native: sql`HUGEINT` },
  { type: 'float', native: sql`DOUBLE` },
  { type: 'date', native: sql`DATE` },
  { type: 'timestamp', native: sql`TIMESTAMP` },
] as const

export interface InferredType {
  readonly type: ColumnType
  /** Texts that are not empty. */
  readonly values: number
  /** How many of `values` are numbers. */
  readonly numbers: number
  /** All values are integers of at most 15 digits, so that a double holds each of them. */
  readonly fitsDouble: boolean
}

/** What to count of a text column to know its type. */
export function inferenceCounts(name: string): readonly SqlText[] {
  const text = identifier(name)
  return [
    sql`count(nullif(${text}, '')) AS ${alias('values', name)}`,
    sql`count(CASE WHEN regexp_full_match(${text}, '\\s*[+-]?[0-9]{1,15}\\s*') THEN 1 END) AS ${alias('short', name)}`,
    ...candidates.map(
      ({ type, native }) =>
        sql`count(CASE WHEN regexp_full_match(${text}, ${string(typePattern[type])}) THEN TRY_CAST(${text} AS ${native}) END) AS ${alias(type, name)}`,
    ),
  ]
}

/** The narrowest type that every non-empty text of the column has, from a row of `inferenceCounts`. */
export function inferredType(name: string, row: Row): InferredType {
  const at = (what: string): number => Number(row[`${what} of ${name}`])
  const values = at('values')
  const found = candidates.find(({ type }) => at(type) === values)
  return {
    type: values === 0 ? 'other' : (found?.type ?? 'string'),
    values,
    numbers: at('float'),
    fitsDouble: at('short') === values,
  }
}

const alias = (what: string, name: string): SqlText => identifier(`${what} of ${name}`)

/** Reads a text column as the type that was found; empty text is no value, except in a column of text. */
export function typedText(name: string, type: ColumnType): SqlText {
  const native = candidates.find((candidate) => candidate.type === type)?.native
  const text = identifier(name)
  return native ? sql`CAST(nullif(${text}, '') AS ${native}) AS ${text}` : text
}

/** True where the text of a column is a value but not a number. */
export const isNotNumber = (name: string): SqlText =>
  sql`${identifier(name)} <> '' AND NOT regexp_full_match(${identifier(name)}, ${string(typePattern.float)})`
