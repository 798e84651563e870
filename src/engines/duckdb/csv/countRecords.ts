import { longestQuotedCell } from './quotedRecord.ts'
import { withoutBom } from './withoutBom.ts'

/** What `countRecords` must know of the file besides its quote character. */
export interface CountOptions {
  /** With it, a quote opens only at the start of a cell (`5" pipe` is text); without it, every quote counts. */
  delimiter?: string
  /** How many cells a record has. */
  width?: number
  /** In a file of one column a blank line after the header is a record: its cell is null. */
  singleColumn?: boolean
}

export interface RecordCount {
  records: number
  blankLines: number
  /** Whether there is something that DuckDB would pass over: a cell too many that is empty, or a blank around quotes. */
  isOdd: boolean
}

const lineFeed = 10
const carriageReturn = 13

/**
 * Counts the records of a CSV file, header included, by the line ends outside quotes (`\n`, `\r\n` and lone `\r`).
 * Blank lines are counted apart; they are records only in a file of one column, after its header.
 * Without any damaged quote the answer is what `readCarefully` reads, plus the header.
 */
export async function countRecords(
  bytes: AsyncIterable<Uint8Array>,
  quote: string,
  options: CountOptions = {},
): Promise<RecordCount> {
  const count = counter(quote, options)
  for await (const chunk of withoutBom(bytes)) count.add(chunk)
  return count.total()
}

/** How the file is written, in bytes. */
interface CsvBytes {
  /** -1 without a quote character. */
  readonly quote: number
  /** -1 if every quote opens a cell. */
  readonly delimiter: number
  readonly blankIsRecord: boolean
  readonly tooWide: ReturnType<typeof wideRecords>
}

/** The count so far. Places are indices into the chunk; those in an earlier chunk are negative. */
interface Counted extends RecordCount {
  inQuotes: boolean
  previous: number
  lineStart: number
  closedAt: number
}

function counter(quoteCharacter: string, { delimiter: text = '', singleColumn, width }: CountOptions) {
  const quote = quoteCharacter === '' ? -1 : quoteCharacter.charCodeAt(0)
  const delimiter = Buffer.from(text).at(-1) ?? -1
  const tooWide = wideRecords(delimiter, quote, width ?? Infinity)
  const csv: CsvBytes = { quote, delimiter, blankIsRecord: singleColumn === true, tooWide }
  const seen: Counted = {
    records: 0,
    blankLines: 0,
    isOdd: false,
    inQuotes: false,
    previous: lineFeed,
    lineStart: 0,
    closedAt: -2,
  }

  function add(chunk: Uint8Array): void {
    const length = chunk.length
    if (length === 0) return
    const hasLineFeedsOnly =
      !seen.inQuotes &&
      seen.closedAt !== -1 &&
      seen.previous !== carriageReturn &&
      ![quote, carriageReturn].some((byte) => chunk.includes(byte))
    if (hasLineFeedsOnly) countLines(chunk, csv, seen)
    else countQuoted(chunk, csv, seen)
    seen.isOdd ||= !tooWide.keep(chunk, seen.lineStart)
    seen.previous = chunk[length - 1] as number
    seen.lineStart -= length
    seen.closedAt -= length
  }

  function total(): RecordCount {
    const unended = seen.lineStart < 0 ? 1 : 0
    return {
      records: seen.records + unended,
      blankLines: seen.blankLines,
      isOdd: seen.isOdd || (unended === 1 && seen.previous === delimiter && tooWide.rest()),
    }
  }
  return { add, total }
}

/** Counts the lines of a chunk without quotes. Native search for line ends is several times faster than a loop over bytes. */
function countLines(chunk: Uint8Array, { delimiter, blankIsRecord, tooWide }: CsvBytes, seen: Counted): void {
  for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, seen.lineStart)) {
    if (seen.lineStart !== at || (blankIsRecord && seen.records > 0)) seen.records++
    else seen.blankLines++
    seen.isOdd ||=
      (at === 0 ? seen.previous : chunk[at - 1]) === delimiter && tooWide.line(chunk, seen.lineStart, at)
    seen.lineStart = at + 1
  }
}

/** Counts the records of a chunk byte by byte. It is a plain function with local counts: V8 runs async ones several times slower. */
function countQuoted(
  chunk: Uint8Array,
  { quote, delimiter, blankIsRecord, tooWide }: CsvBytes,
  seen: Counted,
): void {
  const { length } = chunk
  const highest = Math.max(quote, carriageReturn)
  let { records, blankLines, isOdd, inQuotes, lineStart, closedAt } = seen
  let i = 0
  while (i < length) {
    if (inQuotes) {
      while (i < length && chunk[i] !== quote) i++
      if (i === length) break
      inQuotes = false
      closedAt = i++
      continue
    }
    while (i < length && (chunk[i] as number) > highest) i++
    if (i === length) break
    const byte = chunk[i] as number
    if (byte === lineFeed || byte === carriageReturn) {
      const before = i === 0 ? seen.previous : chunk[i - 1]
      const restOfCrLf = byte === lineFeed && before === carriageReturn && lineStart === i
      if (lineStart !== i || (blankIsRecord && records > 0 && !restOfCrLf)) records++
      else if (!restOfCrLf) blankLines++
      isOdd ||= before === delimiter && tooWide.line(chunk, lineStart, i)
      lineStart = i + 1
    } else if (byte === quote) {
      const before = i === 0 ? seen.previous : chunk[i - 1]
      inQuotes = delimiter === -1 || closedAt === i - 1 || before === delimiter || lineStart === i
      isOdd ||= isBlank(before) && tooWide.isFirst(chunk, lineStart, i)
    } else if (closedAt === i - 1 && isBlank(byte) && byte !== delimiter) isOdd = true
    i++
  }
  Object.assign(seen, { records, blankLines, isOdd, inQuotes, lineStart, closedAt })
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09

/** Looks into the cells of single records. A record that a chunk cuts off is kept for the next one. */
function wideRecords(delimiter: number, quote: number, width: number) {
  let start = Buffer.alloc(0)

  /** Whether the record that ends here has too many cells. */
  const line = (chunk: Uint8Array, from: number, to: number): boolean => isWide(record(chunk, from, to))

  /** Whether nothing but blanks is between the start of the cell and this place. */
  function isFirst(chunk: Uint8Array, from: number, at: number): boolean {
    const before = record(chunk, from, at)
    let i = before.length - 1
    while (i >= 0 && isBlank(before[i])) i--
    return i < 0 || before[i] === delimiter
  }

  /** False where a record is longer than what is kept. */
  function keep(chunk: Uint8Array, lineStart: number): boolean {
    if (lineStart < 0 && start.length > longestQuotedCell) return false
    start = Buffer.from(lineStart < 0 ? Buffer.concat([start, chunk]) : chunk.subarray(lineStart))
    return true
  }

  const record = (chunk: Uint8Array, from: number, to: number): Uint8Array =>
    from >= 0 ? chunk.subarray(from, to) : Buffer.concat([start, chunk.subarray(0, to)])

  function isWide(bytes: Uint8Array): boolean {
    let cells = 1
    let inQuotes = false
    let opensAt = 0
    for (const [i, byte] of bytes.entries()) {
      if (byte === quote && (inQuotes || i === opensAt)) {
        inQuotes = !inQuotes
        // A doubled quote closes and opens.
        opensAt = i + 1
      } else if (byte === delimiter && !inQuotes) {
        cells++
        opensAt = i + 1
      }
    }
    return cells > width
  }
  return { line, isFirst, keep, rest: () => isWide(start) }
}
