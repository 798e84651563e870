import type { CastType } from '../../../sql/ast.ts'
import type { SqlText } from '../../../sql/sqlText.ts'
import { sql, string } from '../../../sql/sqlText.ts'
import type { SqlType, TypedSql } from '../../sql/typedSql.ts'

const types: Readonly<Record<CastType, SqlText>> = {
  float: sql`DOUBLE`,
  float32: sql`REAL`,
  integer: sql`DECIMAL(38,0)`,
  int64: sql`BIGINT`,
  boolean: sql`BOOLEAN`,
  date: sql`DATE`,
  timestamp: sql`TIMESTAMP(6)`,
  instant: sql`TIMESTAMP(6) WITH TIME ZONE`,
  nanoseconds: sql`TIMESTAMP(9)`,
  string: sql`VARCHAR`,
  json: sql`JSON`,
}

const tried = (of: SqlText, to: CastType): SqlText => sql`TRY_CAST(${of} AS ${types[to]})`
const matches = (of: SqlText, pattern: string): SqlText => sql`regexp_like(${of}, ${string(pattern)})`
const replaced = (of: SqlText, pattern: string, by: string): SqlText =>
  sql`regexp_replace(${of}, ${string(pattern)}, ${string(by)})`

const numeral = String.raw`\A\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*\z`
const wholeNumeral = String.raw`\A\s*[-+]?[0-9]+(\.[0-9]*)?\s*\z`

/** Trino takes texts such as `1d` and `0x1p3` for numbers, and not `nan` or `inf`. */
const floatOfText = (of: SqlText): SqlText =>
  sql`CASE WHEN ${matches(of, numeral)} THEN nullif(nullif(${tried(of, 'float')}, infinity()), -infinity()) WHEN ${matches(of, String.raw`(?i)\A\s*\+?inf(inity)?\s*\z`)} THEN infinity() WHEN ${matches(of, String.raw`(?i)\A\s*-inf(inity)?\s*\z`)} THEN -infinity() WHEN ${matches(of, String.raw`(?i)\A\s*[-+]?nan\s*\z`)} THEN nan() END`

const wholeOfText = (of: SqlText): SqlText =>
  sql`CASE WHEN ${matches(of, wholeNumeral)} THEN ${tried(sql`trim(${of})`, 'integer')} END`

/** Halves go to the even neighbour, as in DuckDB. */
const evenHalf = (of: SqlText): SqlText =>
  sql`CASE WHEN abs(${of} - truncate(${of})) = 5e-1 THEN 2e0 * round(${of} / 2e0) ELSE round(${of}) END`

const booleanOfText = (of: SqlText): SqlText =>
  sql`CASE WHEN lower(${of}) IN ('true', 't', 'yes', 'y', '1') THEN TRUE WHEN lower(${of}) IN ('false', 'f', 'no', 'n', '0') THEN FALSE END`

/** A text of `typePattern.moment` as one that Trino casts to a time: a blank before the time of day, and a zone. */
const momentOfText = (of: SqlText): SqlText => {
  const steps = [
    [String.raw`\A\s*(.{10})T`, '$1 '],
    [String.raw`([-+][0-9]{2})([0-9]{2})\s*\z`, '$1:$2'],
    [String.raw`\A([0-9-]{10}) ?(Z|[-+][0-9]{2}(?::[0-9]{2})?)\z`, '$1 00:00 $2'],
  ] as const
  return steps.reduce((text, [pattern, by]) => replaced(text, pattern, by), of)
}

const textOfTime = (of: SqlText): SqlText =>
  replaced(sql`CAST(${of} AS VARCHAR)`, String.raw`(?:\.0+|(\.[0-9]*[1-9])0+)\z`, '$1')

type Cast = (of: SqlText) => SqlText

/** Casts that Trino does in another way, by what is cast. */
const casts: Readonly<Partial<Record<CastType, Readonly<Partial<Record<SqlType, Cast>>>>>> = {
  float: { string: floatOfText },
  float32: {
    string: (of) => tried(floatOfText(of), 'float32'),
    // Numbers beyond the greatest 4-byte float have no value.
    float: (of) =>
      sql`CASE WHEN is_infinite(${of}) = is_infinite(${tried(of, 'float32')}) THEN ${tried(of, 'float32')} END`,
  },
  integer: { string: wholeOfText, float: (of) => tried(evenHalf(of), 'integer') },
  int64: {
    string: (of) => tried(wholeOfText(of), 'int64'),
    float: (of) => tried(evenHalf(of), 'int64'),
  },
  boolean: { string: booleanOfText },
  date: {
    string: (of) => tried(sql`regexp_extract(${of}, '\A\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})', 1)`, 'date'),
  },
  timestamp: {
    string: (of) => tried(replaced(of, String.raw`\A\s*(.{10})T`, '$1 '), 'timestamp'),
    instant: (of) => tried(sql`(${of} AT TIME ZONE 'UTC')`, 'timestamp'),
  },
  instant: { string: (of) => tried(momentOfText(of), 'instant') },
  string: {
    string: (of) => of,
    float: (of) => sql`format('%s', ${of})`,
    timestamp: textOfTime,
    instant: textOfTime,
  },
}

/** A cast that gives NULL where the value can't be of the type, by DuckDB's rules. */
export function trinoCast(of: TypedSql, to: CastType): SqlText {
  if (to === 'json') return sql`json_format(${tried(of, to)})`
  const special = of.type === null ? undefined : casts[to]?.[of.type]
  return special ? special(of) : tried(of, to)
}
