import type { DuckDBValue } from '@duckdb/node-api'
import type { Data } from 'apache-arrow'

/** Reads the cells of rows that have one; null for the others. */
export const orNull =
  (data: Data, cell: (row: number) => DuckDBValue) =>
  (row: number): DuckDBValue =>
    data.getValid(row) ? cell(row) : null
