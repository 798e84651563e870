import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { blockWriter, type BlocksOfColumn } from './vectorBlock.ts'
import type { Session } from '../session.ts'

/** DuckDB's own vector size; a chunk holds no more rows. */
const chunkRows = 2048

export type ColumnSource = ((row: number) => DuckDBValue) | { readonly blocks: BlocksOfColumn }

export interface RowAppender {
  /** Copies rows: a column in whole blocks if it has them, or else cell by cell. */
  append(rows: number, columns: readonly ColumnSource[]): void
  /** Writes what is not written yet. */
  close(): void
}

/** Appends to an existing table. Values go into DuckDB's vectors with no copy between. */
export async function rowAppender(
  session: Session,
  table: string,
  types: readonly DuckDBType[],
): Promise<RowAppender> {
  const { DuckDBDataChunk } = await import('@duckdb/node-api')
  const appender = await session.connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(types)
  const writeBlock = await blockWriter()
  return {
    append(rows, columns) {
      for (let start = 0; start < rows; start += chunkRows) {
        const length = Math.min(chunkRows, rows - start)
        chunk.reset()
        chunk.rowCount = length
        for (const [column, source] of columns.entries()) {
          if (typeof source === 'object') {
            writeBlock(chunk.chunk, column, source.blocks(start, length))
            continue
          }
          const vector = chunk.getColumnVector(column)
          for (let row = 0; row < length; row++) vector.setItem(row, source(start + row))
          vector.flush()
        }
        appender.appendDataChunk(chunk)
      }
    },
    close: () => appender.closeSync(),
  }
}
