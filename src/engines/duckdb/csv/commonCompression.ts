import { compressionOf, type Compression } from './compression.ts'

/**
 * How all of these files are compressed, as DuckDB takes it: `auto` where their names say so.
 *
 * @throws Error If they are compressed in different ways, and not as their names say.
 */
export async function commonCompression(files: readonly string[]): Promise<Compression | 'auto'> {
  const found = await Promise.all(files.map(compressionOf))
  if (found.every((compression, i) => compression === namedBy(files[i]!))) return 'auto'
  const [first = 'auto', ...others] = found
  const other = others.findIndex((compression) => compression !== first)
  if (other === -1) return first
  throw new Error(
    `${files[other + 1]!} isn't compressed as ${files[0]!} is (${others[other]!}, ${first}). Compress all files alike.`,
  )
}

const namedBy = (file: string): Compression => {
  if (/\.gz$/i.test(file)) return 'gzip'
  return /\.zst$/i.test(file) ? 'zstd' : 'none'
}
