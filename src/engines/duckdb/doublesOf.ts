import type { DuckDBVector } from '@duckdb/node-api'

/** All numbers of a block at once: item by item takes as long as DuckDB takes to make them. */
export function doublesOf(vector: DuckDBVector): Float64Array {
  const { items } = vector as { readonly items?: unknown }
  if (!(items instanceof Float64Array)) throw new Error('a column of doubles has another layout')
  return items
}
