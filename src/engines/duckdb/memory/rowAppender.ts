import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { Session } from '../session.ts'

/** DuckDB's own vector size; a chunk holds no more rows. */
const chunkRows = 2048

export interface RowAppender {
  /** Copies as many rows, asked for cell by cell, one function a column. */
  append(rows: number, cells: readonly ((row: number) => DuckDBValue)[]): void
  /** Writes what is not written yet. */
  close(): void
}

/** Appends to an existing table. Values go into DuckDB's vectors one by one, with no copy between. */
export async function rowAppender(
  session: Session,
  table: string,
  types: readonly DuckDBType[],
): Promise<RowAppender> {
  const { DuckDBDataChunk } = await import('@duckdb/node-api')
  const appender = await session.connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(types)
  return {
    append(rows, cells) {
      for (let start = 0; start < rows; start += chunkRows) {
        const length = Math.min(chunkRows, rows - start)
        chunk.reset()
        chunk.rowCount = length
        for (const [column, cell] of cells.entries()) {
          const vector = chunk.getColumnVector(column)
          for (let row = 0; row < length; row++) vector.setItem(row, cell(start + row))
          vector.flush()
        }
        appender.appendDataChunk(chunk)
      }
    },
    close: () => appender.closeSync(),
  }
}
