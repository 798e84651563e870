import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { Session } from './session.ts'

/** DuckDB's own vector size; a chunk holds no more rows. */
const chunkRows = 2048

/** Copies rows, given column by column, into an existing table. */
export async function appendRows(
  session: Session,
  table: string,
  types: readonly DuckDBType[],
  columns: readonly (readonly DuckDBValue[])[],
): Promise<void> {
  const { DuckDBDataChunk } = await import('@duckdb/node-api')
  const appender = await session.connection.createAppender(table)
  const rows = columns[0]?.length ?? 0
  for (let start = 0; start < rows; start += chunkRows) {
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(columns.map((values) => values.slice(start, start + chunkRows)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
