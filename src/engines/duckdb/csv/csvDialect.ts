import { UsageError } from '../../../errors/usageError.ts'
import { guessDelimiter } from './guessDelimiter.ts'
import { openBytes } from './openBytes.ts'
import { type TextRecord, textRecords } from './textRecords.ts'
import { bomBytes } from './withoutBom.ts'

/** How a CSV file is written, found on its first megabyte. */
export interface CsvDialect {
  delimiter: string
  quote: string
  /** The line end of the first record. */
  newline: '\n' | '\r\n' | '\r'
  /** The names in the first record, as they stand. */
  header: readonly string[]
  /** The first rows, to guess from what the columns hold. */
  firstRows: readonly (readonly (string | null)[])[]
  /** How many bytes the UTF-8 byte order marks take that the file starts with. */
  bomBytes: number
  /** Blank lines before the header: DuckDB would take the first one for the header, so tell it to skip them. */
  blankLinesBefore: number
}

const previewBytes = 1 << 20
const previewRows = 512
const quote = '"'

/** The dialect of a CSV file; null where it holds no record at all. The delimiter is guessed unless it is given. */
export async function csvDialect(
  path: string,
  overrides: { delimiter?: string; nullValues?: readonly string[] } = {},
): Promise<CsvDialect | null> {
  const { bytes, whole } = await preview(path)
  if (isUtf16(bytes)) throw new Error(`${path} was expected in UTF-8, but is UTF-16; convert to UTF-8`)
  const marks = bomBytes(bytes)
  const text = bytes.subarray(marks).toString()
  const delimiter = overrides.delimiter ?? (await guessDelimiter(path, text))
  if (delimiter === '' || /["\r\n]/.test(delimiter)) {
    throw new UsageError(
      `The delimiter of ${path} must be text without quotes and line ends, not ${JSON.stringify(delimiter)}`,
    )
  }

  const first: TextRecord[] = []
  let blankLinesBefore = 0
  textRecords(text, { delimiter, quote, nullValues: overrides.nullValues }, !whole, (record) => {
    if (record.cells.length > 0) first.push(record)
    else if (first.length === 0) blankLinesBefore++
    return first.length > previewRows
  })
  const [record, ...rows] = first
  if (record !== undefined) {
    const newline = text.startsWith('\r\n', record.end) ? '\r\n' : text[record.end] === '\r' ? '\r' : '\n'
    return {
      delimiter,
      quote,
      newline,
      header: record.cells.map((cell) => cell ?? ''),
      firstRows: rows.map(({ cells }) => cells),
      bomBytes: marks,
      blankLinesBefore,
    }
  }
  if (whole) return null
  throw new Error(
    `${path}: a header was expected in the first ${previewBytes} bytes, none ends there: is this a CSV file?`,
  )
}

/** The first megabyte, cut after its last whole line, and whether that is all of the file. */
async function preview(path: string): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of openBytes(path)) {
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

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
