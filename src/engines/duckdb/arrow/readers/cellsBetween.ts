import type { DuckDBValue } from '@duckdb/node-api'

/** The cells from one row to before another. */
export const cellsBetween = (
  cell: (row: number) => DuckDBValue,
  from: number,
  to: number,
): readonly DuckDBValue[] => Array.from({ length: to - from }, (_, i) => cell(from + i))
