import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { Vector } from 'apache-arrow'
import type { ArrowReader } from './arrowReader.ts'
import { orNull } from './orNull.ts'

/** Reads values as Apache Arrow gives them, and makes cells of them. */
export const vectorReader = (type: DuckDBType, cell: (value: unknown) => DuckDBValue): ArrowReader => ({
  type,
  read(data) {
    const vector = new Vector([data])
    return orNull(data, (row) => cell(vector.get(row)))
  },
})
