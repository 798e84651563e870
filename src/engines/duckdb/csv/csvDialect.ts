import { UsageError } from '../../../errors/usageError.ts'
import type { CsvOptions } from '../../../core/csvOptions.ts'
import { guessDelimiter } from './guessDelimiter.ts'
import { encodingOf } from './encodingOf.ts'
import { openBytes } from './openBytes.ts'
import { skipLines } from './skipLines.ts'
import { type TextRecord, textRecords } from './textRecords.ts'
import { utf8Bytes } from './utf8Bytes.ts'
import { bomBytes } from './withoutBom.ts'

/** How a CSV file is written, found on its first megabyte. */
export interface CsvDialect {
  delimiter: string
  quote: string
  escape: string
  comment: string | null
  encoding: string
  /** How many lines come before the first record: what is to be skipped, and a line `sep=;`. */
  skip: number
  /** The line end of the first record. */
  newline: '\n' | '\r\n' | '\r'
  /** The names in the first record, as they stand. */
  header: readonly string[]
  /** Problem of the first record. */
  headerDamage: readonly string[]
  /** The first rows, to guess from what the columns hold. */
  firstRows: readonly (readonly (string | null)[])[]
  /** How many bytes the UTF-8 byte order marks take that the file starts with. */
  bomBytes: number
  /** Blank lines before the header: DuckDB would read the first one as the header, so it must skip them. */
  blankLinesBefore: number
}

const previewBytes = 1 << 20
const previewRows = 512

/** The dialect of a CSV file; null where it holds no record at all. Options that aren't given are guessed. */
export async function csvDialect(path: string, given: CsvOptions = {}): Promise<CsvDialect | null> {
  const { bytes: raw } = await preview(openBytes(path))
  const encoding = encodingOf(path, raw, given.encoding)
  const { bytes, whole } = await preview(utf8Bytes(openBytes(path), encoding))
  const marks = bomBytes(bytes)
  const start = bytes.subarray(marks).toString()
  const { quote = '"', escape = quote, comment = null, nullValues } = given
  const { lines: skip, text, separator } = skipLines(start, given.skip ?? 0)
  const delimiter = given.delimiter ?? separator ?? (await guessDelimiter(path, text, { quote, comment }))
  if (delimiter === '' || /["\r\n]/.test(delimiter)) {
    throw new UsageError(
      `The delimiter of ${path} must be text without quotes and line ends, not ${JSON.stringify(delimiter)}`,
    )
  }

  const format = { delimiter, quote, escape, comment, nullValues }
  const first: TextRecord[] = []
  let blankLinesBefore = 0
  const visit = (record: TextRecord): boolean => {
    if (record.cells.length > 0) first.push(record)
    else if (first.length === 0) blankLinesBefore++
    return first.length > previewRows
  }
  textRecords(text, format, !whole, visit)
  // A header that does not end within a megabyte has a quote that is never closed.
  if (first.length === 0) textRecords(text, format, false, visit)
  const [record, ...rows] = first
  if (record !== undefined && (whole || record.end < text.length)) {
    const newline = text.startsWith('\r\n', record.end) ? '\r\n' : text[record.end] === '\r' ? '\r' : '\n'
    return {
      delimiter,
      quote,
      escape,
      comment,
      encoding,
      skip,
      newline,
      blankLinesBefore,
      header: record.cells.map((cell) => cell ?? ''),
      headerDamage: record.damage,
      firstRows: rows.map(({ cells }) => cells),
      bomBytes: encoding === 'utf-8' ? marks : 0,
    }
  }
  if (whole) return null
  throw new Error(
    `${path}: a header was expected in the first ${previewBytes} bytes, none ends there: is this a CSV file?`,
  )
}

/** Whether DuckDB's own reader has an option for all of a dialect. */
export const isCommon = ({ quote, escape, comment, encoding, skip, headerDamage }: CsvDialect): boolean =>
  escape === quote && comment === null && encoding === 'utf-8' && skip === 0 && headerDamage.length === 0

/** The first megabyte, cut after its last whole line, and whether that is all there is. */
async function preview(chunks: AsyncIterable<Uint8Array>): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length > previewBytes) break
  }
  const bytes = Buffer.concat(parts)
  if (length <= previewBytes) return { bytes, whole: true }
  const cut = bytes.subarray(0, previewBytes)
  const lineEnd = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r', previewBytes - 2))
  return { bytes: cut.subarray(0, lineEnd + 1), whole: false }
}
