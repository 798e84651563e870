import type { DataChunk, Vector } from '@duckdb/node-bindings'

/** Values of some rows as DuckDB stores them, so that they are copied at once. */
export interface VectorBlock {
  readonly data: Uint8Array
  /** A bit for each row, set where it has a value; null where all have. Whole multiples of 64 bits. */
  readonly validity: Uint8Array | null
  /** Texts too long to be in `data`, by row. */
  readonly texts?: ReadonlyMap<number, Uint8Array>
}

/** Returns the block of `rows` rows; `start` is a multiple of 8. */
export type BlocksOfColumn = (start: number, rows: number) => VectorBlock

/** Makes what copies blocks into the columns of a chunk. */
export async function blockWriter(): Promise<(chunk: DataChunk, column: number, block: VectorBlock) => void> {
  const { default: duckdb } = await import('@duckdb/node-bindings')
  const copy = (to: Vector, { buffer, byteOffset, byteLength }: Uint8Array): void =>
    duckdb.copy_data_to_vector(to, 0, buffer as ArrayBuffer, byteOffset, byteLength)
  return (chunk, column, { data, validity, texts }) => {
    const vector = duckdb.data_chunk_get_vector(chunk, column)
    copy(vector, data)
    for (const [row, text] of texts ?? []) duckdb.vector_assign_string_element_len(vector, row, text)
    if (!validity) return
    duckdb.vector_ensure_validity_writable(vector)
    const { buffer, byteOffset, byteLength } = validity
    duckdb.copy_data_to_vector_validity(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength)
  }
}
