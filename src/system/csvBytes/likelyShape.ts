import { isUtf8 } from 'node:buffer'
import type { CsvShape } from './csvShape.ts'

const delimiters = [',', ';', '\t', '|'] as const
/** No line of text has these; compressed files do. */
const control = /[\0-\x08\x0e-\x1f]/

/** How a CSV file is probably written, by its first line; null if that isn't text or doesn't end. */
export function likelyShape(start: Uint8Array): CsvShape | null {
  const end = start.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  const line = Buffer.from(start.subarray(0, Math.max(end, 0)))
  if (line.length === 0 || !isUtf8(line) || control.test(line.toString())) return null
  const unquoted = line.toString().replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length)
  const columns = Math.max(...counts)
  return { delimiter: delimiters[counts.indexOf(columns)]!, quote: '"', columns }
}
