import type { CastType, ScalarFunction } from '../../../sql/ast.ts'
import { join, sql, SqlText, string } from '../../../sql/sqlText.ts'
import { aggregates } from '../../sql/aggregates.ts'
import { comparison } from '../../sql/comparison.ts'
import type { SqlType, TypedSql } from '../../sql/typedSql.ts'
import { scalarFunctions } from '../../sql/scalarFunctions.ts'
import { negated } from '../negated.ts'
import { withinBuckets } from '../withinBuckets.ts'
import type { PushdownDialect } from '../driver.ts'
import { postgresRegex } from './postgresRegex.ts'
import { places } from '../../sql/places.ts'

const types: Readonly<Record<CastType, SqlText>> = {
  float: sql`float8`,
  float32: sql`float4`,
  integer: sql`numeric`,
  int64: sql`int8`,
  boolean: sql`boolean`,
  date: sql`date`,
  timestamp: sql`timestamp`,
  instant: sql`timestamptz`,
  nanoseconds: sql`timestamp`,
  string: sql`text`,
  json: sql`json`,
}

/**
 * Texts that a cast takes, as DuckDB's TRY_CAST does. Postgres 15 can't try: a cast that fails ends the statement. The
 * 30 February passes the pattern, and does.
 */
const castable: Readonly<Partial<Record<CastType, string>>> = {
  float: String.raw`\s*[-+]?(\d+\.?\d*([eE][-+]?\d{1,2})?|\.\d+([eE][-+]?\d{1,2})?|\d\.?\d*[eE][-+]?([12]\d\d|30[0-6])|inf(inity)?|nan)\s*`,
  float32: String.raw`\s*[-+]?(\d{1,38}(\.\d*)?|\.\d+|inf(inity)?|nan)\s*`,
  integer: String.raw`\s*[-+]?\d+(\.\d*)?\s*`,
  int64: String.raw`\s*[-+]?\d{1,18}(\.\d*)?\s*`,
  boolean: 'true|false|t|f|yes|no|y|n|1|0',
  date: String.raw`\d{4}-\d{1,2}-\d{1,2}.*`,
  timestamp: String.raw`\d{4}-\d{1,2}-\d{1,2}.*|-?infinity`,
  instant: String.raw`\d{4}-\d{1,2}-\d{1,2}.*|-?infinity`,
  nanoseconds: String.raw`\d{4}-\d{1,2}-\d{1,2}.*|-?infinity`,
}

/** Casts that never fail, by what is cast. */
const safe: Readonly<Partial<Record<SqlType, readonly CastType[]>>> = {
  integer: ['float', 'integer', 'string'],
  decimal: ['float', 'string'],
  float: ['float', 'string'],
  boolean: ['boolean', 'string'],
  string: ['string'],
  date: ['date', 'timestamp', 'string'],
  timestamp: ['timestamp', 'string'],
  instant: ['instant', 'timestamp', 'string'],
}

/** Ends of the doubles that a cast takes; Postgres raises an error past them, and where a double becomes 0. */
const ends: Readonly<Partial<Record<CastType, readonly [least: number, most: number]>>> = {
  int64: [0, 9.2233720368547748e18],
  float32: [7.006492321624085e-46, 3.4028235677973362e38],
}

function ofFloat(of: SqlText, to: CastType, [least, most]: readonly [number, number]): SqlText {
  const size = sql`abs(${of})`
  const special =
    to === 'float32'
      ? sql`WHEN ${of} IN (${join([NaN, Infinity, -Infinity].map(float))}) THEN CAST(${of} AS float4) `
      : sql``
  // Halves go to the even neighbour, as in DuckDB.
  return sql`CASE ${special}WHEN ${size} <= ${float(least)} THEN 0 WHEN ${size} <= ${float(most)} THEN CAST(${of} AS ${types[to]}) END`
}

function tryCast(of: TypedSql, to: CastType): SqlText {
  if (of.type && safe[of.type]?.includes(to)) return sql`CAST(${of} AS ${types[to]})`
  const range = ends[to]
  if (of.type === 'float' && range) return ofFloat(of, to, range)
  const pattern = castable[to]
  if (pattern === undefined) return sql`CAST(${of} AS ${types[to]})`
  const text = sql`CAST(${of} AS text)`
  const whole = to === 'integer' || to === 'int64'
  const value = whole ? sql`round(CAST(${text} AS numeric))` : text
  const branches = [
    ...(numeric.has(to)
      ? [
          sql`WHEN ${isOf(of, ['boolean'])} THEN CAST(CASE ${text} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END AS ${types[to]})`,
        ]
      : []),
    ...(to === 'float' ? [sql`WHEN ${isOf(of, floats)} THEN CAST(${text} AS float8)`] : []),
    sql`WHEN ${matches(text, `(?i)^(?:${pattern})$`)} THEN CAST(${value} AS ${types[to]})`,
  ]
  return sql`CASE ${join(branches, ' ')} END`
}

const numeric: ReadonlySet<CastType> = new Set(['float', 'float32', 'integer', 'int64'])
const floats = ['double precision', 'real']

/** Known to the server when it plans, and not to whoever writes the statement. */
const isOf = (of: SqlText, names: readonly string[]): SqlText =>
  sql`CAST(pg_typeof(${of}) AS text) IN (${join(names.map(string))})`

const matches = (of: SqlText, pattern: string): SqlText => sql`(${of} ~ ${string(postgresRegex(pattern))})`

/** A literal of Postgres is numeric unless it says otherwise. */
const float = (value: number): SqlText =>
  sql`CAST(${string(Object.is(value, -0) ? '-0' : String(value))} AS float8)`

const operator =
  (sign: string) =>
  (left: SqlText, right: SqlText): SqlText =>
    sql`(${left} ${new SqlText(sign)} ${right})`

/** Postgres raises an error for a division by zero; DuckDB gives ±Infinity, or NaN. */
const divide = (left: SqlText, right: SqlText): SqlText =>
  sql`CASE WHEN CAST(${right} AS float8) = 0 THEN CASE WHEN CAST(${left} AS float8) > 0 THEN ${float(Infinity)} WHEN CAST(${left} AS float8) < 0 THEN ${float(-Infinity)} WHEN ${left} IS NOT NULL THEN ${float(NaN)} END ELSE CAST(${left} AS float8) / CAST(${right} AS float8) END`

const part =
  (name: string) =>
  (of: SqlText): SqlText =>
    sql`CAST(extract(${new SqlText(name)} FROM ${of}) AS int8)`

const seconds: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
}
const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }

/** Whole units between two times, rounded to zero. */
function dateDiff(unit: SqlText, from: SqlText, to: SqlText): SqlText {
  const name = unit.text.replaceAll("'", '')
  const size = seconds[name]
  if (size !== undefined)
    return sql`CAST(trunc(extract(epoch FROM CAST(${to} AS timestamp) - CAST(${from} AS timestamp)) / ${new SqlText(String(size))}) AS int8)`
  const age = sql`age(CAST(${to} AS timestamp), CAST(${from} AS timestamp))`
  const whole = sql`(extract(year FROM ${age}) * 12 + extract(month FROM ${age}))`
  return sql`CAST(trunc(${whole} / ${new SqlText(String(months[name] ?? 1))}) AS int8)`
}

const functions: Readonly<Record<ScalarFunction, (...args: SqlText[]) => SqlText>> = {
  ...scalarFunctions,
  add: operator('+'),
  subtract: operator('-'),
  multiply: operator('*'),
  divide: (left, right) => divide(left, right),
  modulo: (left, right) =>
    sql`mod(CAST(${left} AS numeric), CAST(NULLIF(CAST(${right} AS float8), 0) AS numeric))`,
  abs: (of) => sql`abs(${of})`,
  // Postgres rounds halves of floats to the even neighbour.
  round: (of, ...digits) => sql`CAST(round(${join([sql`CAST(${of} AS numeric)`, ...digits])}) AS float8)`,
  trim: (of) => sql`btrim(${of}, chr(32) || chr(9) || chr(10) || chr(11) || chr(12) || chr(13))`,
  ends_with: (text, end) => sql`(right(${text}, length(${end})) = ${end})`,
  contains: (text, part) => sql`(strpos(${text}, ${part}) > 0)`,
  element: (list, position) => sql`(${list})[${position}]`,
  hash_fraction: (text) =>
    sql`((hashtextextended(${text}, 0) >> 11 & 9007199254740991) / 9007199254740992::float8)`,
  epoch: (of) => sql`CASE WHEN isfinite(${of}) THEN CAST(extract(epoch FROM ${of}) AS float8) END`,
  isodow: part('isodow'),
  year: (of) => part('year')(of),
  month: (of) => part('month')(of),
  day: (of) => part('day')(of),
  hour: (of) => part('hour')(of),
  minute: (of) => part('minute')(of),
  date_diff: (unit, from, to) => dateDiff(unit, from, to),
}

const bucket = (of: SqlText, edges: readonly number[]): SqlText =>
  sql`(${new SqlText(String(edges.length))} - width_bucket(-${of}, CAST(${string(`{${negated(edges).join()}}`)} AS float8[])))`

/** Postgres' dialect. NaN is the greatest number there and equals itself, as in DuckDB. */
export const postgresDialect: PushdownDialect = {
  name: 'postgres',
  compare: comparison,
  within: (of, intervals) => withinBuckets(of, intervals, { float, bucket }),
  isNaN: (of) => sql`(CAST(${of} AS float8) = ${float(NaN)})`,
  isInfinite: (of) => sql`(CAST(${of} AS float8) IN (${float(Infinity)}, ${float(-Infinity)}))`,
  trunc: (of) => sql`trunc(${of})`,
  regexFull: (of, pattern) => matches(of, pattern.replace(/^(\(\?[ims]+\))?([^]*)$/, '$1^(?:$2)$')),
  regexPartial: matches,
  tryCast,
  float,
  integer: (value) => new SqlText(String(value)),
  // A backslash would be an escape.
  like: (of, pattern, escape) => sql`(${of} LIKE ${string(pattern)} ESCAPE ${string(escape ?? '')})`,
  aggregates: {
    ...aggregates,
    avg: (of, _, filter) => sql`CAST(avg(${of})${filter} AS float8)`,
    count_if: (of, _, filter) => sql`count(CASE WHEN ${of} THEN 1 END)${filter}`,
    quantile_cont: (of, at, filter) =>
      sql`percentile_cont(${at}) WITHIN GROUP (ORDER BY CAST(${of} AS float8))${filter}`,
    quantile_disc: (of, at, filter) => sql`percentile_disc(${at}) WITHIN GROUP (ORDER BY ${of})${filter}`,
  },
  quantiles: (at) => (typeof at === 'number' ? float(at) : sql`ARRAY[${join(at.map(float))}]`),
  tuple: (values) => sql`row(${values})`,
  unpivot: (from, values) =>
    sql`(SELECT unnest(ARRAY[${places(values)}]) AS place, unnest(ARRAY[${join(values)}]) AS value FROM ${from}) AS unpivoted`,
  functions,
  bucket,
}
