import type { Dialect } from '../dialect.ts'
import { sql } from '../sqlText.ts'

/** DuckDB's dialect. NaN is the greatest number there and equals itself, hence the casts to a type that has it. */
export const duckdb: Dialect = {
  name: 'duckdb',
  types: {
    float: sql`DOUBLE`,
    integer: sql`HUGEINT`,
    boolean: sql`BOOLEAN`,
    date: sql`DATE`,
    timestamp: sql`TIMESTAMP`,
    string: sql`VARCHAR`,
  },
  isNaN: (of) => sql`isnan(CAST(${of} AS DOUBLE))`,
  isInfinite: (of) => sql`isinf(CAST(${of} AS DOUBLE))`,
  regexFull: (of, pattern) => sql`regexp_full_match(${of}, ${pattern})`,
}
