import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { Data, DataType } from 'apache-arrow'

/** How an Arrow type is copied: the DuckDB type, and the cells of a piece of data, by row. */
export interface ArrowReader {
  readonly type: DuckDBType
  readonly read: (data: Data) => (row: number) => DuckDBValue
}

/** Returns the reader of a column; its name is for errors. */
export type ReaderOf = (name: string, type: DataType) => ArrowReader
