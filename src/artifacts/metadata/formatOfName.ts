import type { FileFormat } from '../../core/artifact.ts'

const byExtension: readonly (readonly [RegExp, FileFormat])[] = [
  [/\.lock\.json$/i, 'lock'],
  [/\.(csv|tsv|tab|txt)(\.(gz|zst))?$/i, 'csv'],
  [/\.(parquet|parq|pq)$/i, 'parquet'],
  [/\.(json|ndjson|jsonl)(\.(gz|zst))?$/i, 'json'],
  [/\.(arrow|arrows|feather|ipc)$/i, 'arrow'],
  [/\.npy$/i, 'npy'],
  [/\.avro$/i, 'avro'],
  [/\.xlsx$/i, 'excel'],
]

/** The format that a name shows, or null. */
export const formatOfName = (name: string): FileFormat | null =>
  byExtension.find(([pattern]) => pattern.test(name))?.[1] ?? null
