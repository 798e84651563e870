import { open } from 'node:fs/promises'
import type { Format } from '../../core/artifact.ts'

const byExtension: readonly (readonly [RegExp, Format])[] = [
  [/\.(csv|tsv|tab|txt)(\.(gz|zst))?$/i, 'csv'],
  [/\.(parquet|parq|pq)$/i, 'parquet'],
  [/\.(json|ndjson|jsonl)(\.(gz|zst))?$/i, 'json'],
  [/\.(arrow|arrows|feather|ipc)$/i, 'arrow'],
  [/\.npy$/i, 'npy'],
]

const byFirstBytes: readonly (readonly [RegExp, Format])[] = [
  [/^PAR1/, 'parquet'],
  [/^ARROW1/, 'arrow'],
  [/^\xff{4}/, 'arrow'],
  [/^\x93NUMPY/, 'npy'],
  [/^\s*[[{]/, 'json'],
]

const archives: readonly (readonly [RegExp, string])[] = [
  [/^\x1f\x8b/, 'compressed by gzip, which its name must say: .csv.gz or .json.gz'],
  [/^\x28\xb5\x2f\xfd/, 'compressed by zstd, which its name must say: .csv.zst or .json.zst'],
  [/^PK\x03\x04/, 'a ZIP archive (an Excel workbook is one); unpack it, or save it as CSV'],
]

/** The format that a name tells, or null. */
export const formatOfName = (name: string): Format | null =>
  byExtension.find(([pattern]) => pattern.test(name))?.[1] ?? null

/** The format of a file: by its name, and where that does not tell, by its first bytes. What looks like nothing else is CSV. */
export async function detectFormat(file: string): Promise<Format> {
  const named = formatOfName(file)
  if (named !== null) return named
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    const start = buffer.subarray(0, bytesRead).toString('latin1')
    const archive = archives.find(([pattern]) => pattern.test(start))
    if (archive) throw new Error(`${file} is ${archive[1]}`)
    return byFirstBytes.find(([pattern]) => pattern.test(start))?.[1] ?? 'csv'
  } finally {
    await handle.close()
  }
}
