import { open, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'
import { pageHeader } from './pageHeader.ts'

/** Bytes that hold the header of any page. */
const headerBytes = 4096

/**
 * Compares the pages of a Parquet file with their checksums, which DuckDB passes over. Most writers write none, and then
 * only the first page is looked at.
 *
 * @throws If a page is not what its checksum says.
 */
export async function checkPages(session: Session, path: string): Promise<void> {
  const [first] = await chunksOf(session, path, sql` LIMIT 1`)
  if (!first) return
  const file = await open(path)
  try {
    const start = await bytesAt(file, first.start, Math.min(first.length, headerBytes))
    if (pageHeader(start, 0).crc === null) return
    for (const chunk of await chunksOf(session, path, sql``)) {
      const bytes = await bytesAt(file, chunk.start, chunk.length)
      if (!pagesFit(bytes))
        throw new Error(
          `${path} is damaged: a page of column "${chunk.column}" in row group ${chunk.rowGroup} doesn't have its checksum. Get the file again.`,
        )
    }
  } finally {
    await file.close()
  }
}

interface Chunk {
  readonly column: string
  readonly rowGroup: number
  readonly start: number
  readonly length: number
}

async function chunksOf(
  session: Session,
  path: string,
  limit: ReturnType<typeof sql>,
): Promise<readonly Chunk[]> {
  const rows = await session.rows(
    sql`SELECT path_in_schema, row_group_id, dictionary_page_offset, data_page_offset, total_compressed_size FROM parquet_metadata(${string(path)}) WHERE greatest(dictionary_page_offset, data_page_offset) > 0${limit}`,
  )
  return rows.map((row) => {
    // A column without values may have a dictionary and no page of data, or neither: the offset is then 0.
    const offsets = [row['dictionary_page_offset'], row['data_page_offset']].map((offset) =>
      Number(offset ?? 0),
    )
    return {
      column: String(row['path_in_schema']),
      rowGroup: Number(row['row_group_id']),
      start: Math.min(...offsets.filter((offset) => offset > 0)),
      length: Number(row['total_compressed_size']),
    }
  })
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** A header that can't be read is damaged too. */
function pagesFit(bytes: Uint8Array): boolean {
  try {
    for (let at = 0; at < bytes.length;) {
      const { start, length, crc } = pageHeader(bytes, at)
      at = start + length
      if (at > bytes.length || (crc !== null && crc32(bytes.subarray(start, at)) !== crc)) return false
    }
    return true
  } catch {
    return false
  }
}
