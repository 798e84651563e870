import type { Dialect } from '../sql/dialect.ts'
import { scalarFunctions } from '../sql/scalarFunctions.ts'
import { sql } from '../../sql/sqlText.ts'

/** DuckDB's dialect. NaN is the greatest number there and equals itself, hence the casts to a type that has it. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  types: {
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
  },
  isNaN: (of) => sql`isnan(CAST(${of} AS DOUBLE))`,
  isInfinite: (of) => sql`isinf(CAST(${of} AS DOUBLE))`,
  regexFull: (of, pattern) => sql`regexp_full_match(${of}, ${pattern})`,
  regexPartial: (of, pattern) => sql`regexp_matches(${of}, ${pattern})`,
  tuple: (values) => sql`row(${values})`,
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
