import type { CastType } from '../../sql/ast.ts'
import { comparison } from '../sql/comparison.ts'
import type { Dialect } from '../sql/dialect.ts'
import { scalarFunctions } from '../sql/scalarFunctions.ts'
import { aggregates } from '../sql/aggregates.ts'
import { join, sql, SqlText, string } from '../../sql/sqlText.ts'
import { handOverName } from './handOverNumbers.ts'
import { places } from '../sql/places.ts'

const types: Readonly<Record<CastType, SqlText>> = {
  float: sql`DOUBLE`,
  float32: sql`FLOAT`,
  integer: sql`HUGEINT`,
  int64: sql`BIGINT`,
  boolean: sql`BOOLEAN`,
  date: sql`DATE`,
  timestamp: sql`TIMESTAMP`,
  instant: sql`TIMESTAMPTZ`,
  nanoseconds: sql`TIMESTAMP_NS`,
  string: sql`VARCHAR`,
  json: sql`JSON`,
}

/** With an exponent: 1.5 alone is a decimal. */
const float = (value: number): SqlText =>
  Number.isFinite(value)
    ? new SqlText(String(value).includes('e') ? String(value) : `${value}e0`)
    : sql`CAST(${string(String(value))} AS DOUBLE)`

const numeral = (value: number): SqlText => new SqlText(String(value))

/** DuckDB's dialect. NaN is the greatest number there and equals itself, hence the casts to a type that has it. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',

  compare: comparison,
  within: (of, intervals) =>
    sql`(${join(
      intervals.map(({ above, upTo }) => sql`(${of} > ${float(above)} AND ${of} <= ${float(upTo)})`),
      ' OR ',
    )})`,
  isNaN: (of) => sql`isnan(CAST(${of} AS DOUBLE))`,
  isInfinite: (of) => sql`isinf(CAST(${of} AS DOUBLE))`,
  trunc: (of) => sql`trunc(${of})`,
  regexFull: (of, pattern) => sql`regexp_full_match(${of}, ${string(pattern)})`,
  regexPartial: (of, pattern) => sql`regexp_matches(${of}, ${string(pattern)})`,
  tryCast: (of, to) => sql`TRY_CAST(${of} AS ${types[to]})`,
  float,
  integer: (value) => new SqlText(String(value)),
  like: (of, pattern, escape) =>
    sql`(${of} LIKE ${string(pattern)}${escape === null ? sql`` : sql` ESCAPE ${string(escape)}`})`,
  aggregates: {
    ...aggregates,
    // NULL of no rows.
    count_if: (of, _, filter) => sql`coalesce(count_if(${of})${filter}, 0)`,
    quantile_cont: (of, at, filter) => sql`quantile_cont(${of}, ${at})${filter}`,
    quantile_disc: (of, at, filter) => sql`quantile_disc(${of}, ${at})${filter}`,
  },
  quantiles: (at) => (typeof at === 'number' ? numeral(at) : sql`[${join(at.map(numeral))}]`),
  tuple: (values) => sql`row(${values})`,
  unpivot: (from, values) =>
    sql`(SELECT unnest([${places(values)}]) AS place, unnest([${join(values)}]) AS value FROM ${from}) AS unpivoted`,
  handOver: (values) =>
    sql`${new SqlText(handOverName)}(${join(values.map((value) => sql`coalesce(CAST(${value} AS DOUBLE), 'NaN'::DOUBLE)`))})`,
  functions: {
    ...scalarFunctions,
    trim: (of) => sql`trim(${of}, chr(32) || chr(9) || chr(10) || chr(11) || chr(12) || chr(13))`,
    ends_with: (text, end) => sql`ends_with(${text}, ${end})`,
    contains: (text, part) => sql`contains(${text}, ${part})`,
    element: (list, position) => sql`list_extract(${list}, ${position})`,
    hash_fraction: (text) => sql`((hash(${text}) >> 11) / 9007199254740992e0)`,
    // Seconds since 1970, NULL for infinite times.
    epoch: (of) => sql`epoch(${of})`,
    isodow: (of) => sql`isodow(${of})`,
    // DuckDB's date_diff counts the borders between units that were crossed, this one the whole units that passed.
    date_diff: (unit, from, to) => sql`TRY(datesub(${unit}, ${from}, ${to}))`,
  },
}
