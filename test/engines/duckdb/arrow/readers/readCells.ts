import type { DuckDBValue } from '@duckdb/node-api'
import type { Data, Vector } from 'apache-arrow'
import type { ArrowReader } from '../../../../../src/engines/duckdb/arrow/readers/arrowReader.ts'

/** The cells that a reader makes of a vector. */
export const readCells = (reader: ArrowReader, vector: Vector): readonly DuckDBValue[] =>
  vector.data.flatMap((piece) => {
    const cell = reader.read(piece as Data)
    return Array.from({ length: piece.length }, (_, row) => cell(row))
  })
