import type { Comparison } from '../../../sql/ast.ts'
import { join, sql, SqlText, string } from '../../../sql/sqlText.ts'
import { aggregates } from '../../sql/aggregates.ts'
import { comparison } from '../../sql/comparison.ts'
import type { TypedSql } from '../../sql/typedSql.ts'
import { negated } from '../negated.ts'
import { withinBuckets } from '../withinBuckets.ts'
import type { PushdownDialect } from '../driver.ts'
import { trinoCast } from './trinoCast.ts'
import { trinoFunctions } from './trinoFunctions.ts'
import { trinoRegex } from './trinoRegex.ts'
import { places } from '../../sql/places.ts'

const infinite = sql`infinity()`

/** With an exponent: 1.5 alone is a decimal. */
function float(value: number): SqlText {
  if (Number.isNaN(value)) return sql`nan()`
  if (!Number.isFinite(value)) return value > 0 ? infinite : sql`-${infinite}`
  const text = Object.is(value, -0) ? '-0' : String(value)
  return new SqlText(text.includes('e') ? text : `${text}e0`)
}

const [least, greatest] = [-(2n ** 63n), 2n ** 63n - 1n]

/** A whole number is a BIGINT, unless it is past its ends. */
const integer = (value: number | bigint): SqlText =>
  BigInt(value) > least && BigInt(value) <= greatest
    ? new SqlText(String(value))
    : sql`DECIMAL ${string(String(value))}`

/** Whether a value can be NaN, which isn't equal to itself in Trino. */
const isFloat = ({ type, text }: TypedSql): boolean => type === 'float' && !/^-?[\d.]+e/.test(text)

type Compare = (left: SqlText, right: SqlText) => SqlText

/** Adds to a comparison what Trino lacks: there, each one with NaN is false. */
const ofNaN: Readonly<Partial<Record<Comparison, Compare>>> = {
  '=': (left, right) => sql`OR (${left} <> ${left} AND ${right} <> ${right})`,
  '<>': (left, right) => sql`AND NOT (${left} <> ${left} AND ${right} <> ${right})`,
  '>': (left, right) => sql`OR (${left} <> ${left} AND ${right} = ${right})`,
  '>=': (left, right) => sql`OR (${left} <> ${left} AND ${right} IS NOT NULL)`,
  '<': (left, right) => sql`OR (${right} <> ${right} AND ${left} = ${left})`,
  '<=': (left, right) => sql`OR (${right} <> ${right} AND ${left} IS NOT NULL)`,
}

function compare(left: TypedSql, op: Comparison, right: TypedSql): SqlText {
  const plain = comparison(left, op, right)
  const [more] = [ofNaN[op]?.(left, right)]
  const matters = {
    '=': isFloat(left) && isFloat(right),
    '<>': isFloat(left) && isFloat(right),
    '>': isFloat(left),
    '>=': isFloat(left),
    '<': isFloat(right),
    '<=': isFloat(right),
    'IS DISTINCT FROM': false,
    'IS NOT DISTINCT FROM': false,
  }[op]
  return matters && more ? sql`(${plain} ${more})` : plain
}

/** NaN is the greatest number in DuckDB; Trino passes it over, unless there is nothing else. */
const max = (of: TypedSql, filter: SqlText): SqlText =>
  of.type === 'float'
    ? sql`coalesce(arbitrary(CASE WHEN ${of} <> ${of} THEN ${of} END)${filter}, max(${of})${filter})`
    : sql`max(${of})${filter}`

/** Trino adds integers up in 64 bits, and fails past them. Decimals it adds exactly. */
const sum = (of: TypedSql, filter: SqlText): SqlText =>
  of.type === 'float' ? sql`sum(${of})${filter}` : sql`sum(${of} + DECIMAL '0')${filter}`

/** The value of a rank, from 1; NULL where there is none. Values are sorted once for all ranks of them. */
const ranked = (of: SqlText, rank: SqlText, filter: SqlText): SqlText =>
  sql`element_at(array_agg(${of} ORDER BY ${of})${filter}, CAST(greatest(1, ${rank}) AS INTEGER))`

function quantileDisc(of: SqlText, quantiles: SqlText, filter: SqlText): SqlText {
  const found = quantiles.text.split(', ').map((at) => {
    const rank = sql`ceil(${new SqlText(at)} * count(${of})${filter})`
    return ranked(of, rank, filter)
  })
  return found.length === 1 ? found[0]! : sql`ARRAY[${join(found)}]`
}

function quantileCont(of: SqlText, at: SqlText, filter: SqlText): SqlText {
  const value = sql`CAST(${of} AS DOUBLE)`
  const place = sql`(${at} * (count(${of})${filter} - 1))`
  const [low, high] = [
    ranked(value, sql`floor(${place}) + 1`, filter),
    ranked(value, sql`ceil(${place}) + 1`, filter),
  ]
  return sql`CASE WHEN ${low} = ${high} THEN ${low} ELSE ${low} + (${high} - ${low}) * (${place} - floor(${place})) END`
}

const bucket = (of: SqlText, edges: readonly number[]): SqlText =>
  sql`(${integer(edges.length)} - width_bucket(-${of}, ARRAY[${join(negated(edges).map(float))}]))`

/** Trino's dialect. Unlike in DuckDB, NaN isn't equal to itself, and casts and functions are strict about types. */
export const trinoDialect: PushdownDialect = {
  name: 'trino',
  compare,
  within: (of, intervals) => withinBuckets(of, intervals, { float, bucket }),
  isNaN: (of) => sql`is_nan(CAST(${of} AS DOUBLE))`,
  isInfinite: (of) => sql`is_infinite(CAST(${of} AS DOUBLE))`,
  trunc: (of) => sql`truncate(${of})`,
  regexFull: (of, pattern) => sql`regexp_like(${of}, ${string(trinoRegex(pattern, 'whole'))})`,
  regexPartial: (of, pattern) => sql`regexp_like(${of}, ${string(trinoRegex(pattern, 'part'))})`,
  tryCast: trinoCast,
  float,
  integer,
  like: (of, pattern, escape) =>
    sql`(${of} LIKE ${string(pattern)}${escape === null ? sql`` : sql` ESCAPE ${string(escape)}`})`,
  aggregates: {
    ...aggregates,
    max: (of, _, filter) => max(of, filter),
    sum: (of, _, filter) => sum(of, filter),
    avg: (of, _, filter) => sql`(CAST(${sum(of, filter)} AS DOUBLE) / count(${of})${filter})`,
    count_if: (of, _, filter) => sql`count_if(${of})${filter}`,
    quantile_cont: (of, at, filter) => quantileCont(of, at, filter),
    quantile_disc: (of, at, filter) => quantileDisc(of, at, filter),
  },
  quantiles: (at) => join((typeof at === 'number' ? [at] : at).map(float)),
  tuple: (values) => sql`row(${values})`,
  unpivot: (from, values) =>
    sql`${from} CROSS JOIN UNNEST(ARRAY[${places(values)}], ARRAY[${join(values)}]) AS unpivoted (place, value)`,
  functions: trinoFunctions,
  bucket,
}
