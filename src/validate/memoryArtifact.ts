import type { ResolvedArtifact } from '../artifacts/resolver.ts'
import { isRowStream, type DataSource, type NamedData, type RowStream } from '../core/dataSource.ts'
import { isArrow, isMemoryRow, type MemoryRow } from '../core/memoryData.ts'
import type { Table } from '../core/table.ts'
import { UsageError } from '../errors/usageError.ts'

/** Presents data of the program itself as an artifact. It has no bytes, so no size and no digest. */
export async function memoryArtifact(
  table: Table,
  source: Exclude<DataSource, NamedData>,
): Promise<ResolvedArtifact> {
  const memory = isRowStream(source) ? await collectRows(table, source) : source
  return {
    ref: `${table} in memory`,
    uri: 'memory:',
    format: isArrow(memory) ? 'arrow' : 'json',
    files: [],
    bytes: null,
    digest: null,
    version: null,
    timestamp: null,
    memory,
    changed: () => Promise.resolve(false),
    release: () => Promise.resolve(),
  }
}

/** All rows are held, since the type of a column depends on all its values. */
async function collectRows(table: Table, stream: RowStream): Promise<readonly MemoryRow[]> {
  const rows: MemoryRow[] = []
  for await (const batch of stream)
    for (const row of Array.isArray(batch) ? (batch as readonly unknown[]) : [batch]) {
      if (!isMemoryRow(row))
        throw new UsageError(`${table}, row ${rows.length + 1}: expected an object, found ${typeof row}`)
      rows.push(row)
    }
  return rows
}
