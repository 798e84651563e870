import { finder } from './finder.ts'
import { quotedRecord } from './quotedRecord.ts'

export interface RecordFormat {
  readonly delimiter: string
  readonly quote: string
  /** Escape before a quote inside a quoted cell; the quote itself where it is doubled. */
  readonly escape: string
  /** Start of lines that are skipped. */
  readonly comment: string | null
  /** Unquoted cells that are null, besides the empty one. */
  readonly nullValues?: readonly string[] | undefined
}

const none: readonly string[] = []

/** One record of a text; `cells` is empty for a blank line and for a comment. */
export interface TextRecord {
  readonly cells: (string | null)[]
  readonly isComment?: boolean
  readonly start: number
  /** The index of the line end that closes it. */
  readonly end: number
  /** How many physical lines it takes. */
  readonly lines: number
  readonly damage: readonly string[]
  /** Whether blanks after a closing quote are left out. */
  readonly isTrimmed?: boolean
}

/**
 * Calls `visit` for every whole record of a text, until it returns true. Returns where it stopped: the end of the text, or
 * the start of a record that needs more text, which happens only where the text `mayGrow`.
 */
export function textRecords(
  text: string,
  format: RecordFormat,
  mayGrow: boolean,
  visit: (record: TextRecord) => boolean,
): number {
  const { delimiter, quote, escape, comment } = format
  const nulls = format.nullValues ?? []
  const isNull = (cell: string): boolean => cell === '' || (nulls.length > 0 && nulls.includes(cell))
  const nextQuote = quote === '' ? () => text.length : finder(text, quote)
  const lineFeed = finder(text, '\n')
  const carriageReturn = finder(text, '\r')
  const marks = {
    delimiter: finder(text, delimiter),
    lineEnd: (from: number) => Math.min(lineFeed(from), carriageReturn(from)),
  }

  let start = 0
  while (start < text.length) {
    const record = next()
    if (record === null) return start
    const stop = visit(record)
    start = record.end + (text.startsWith('\r\n', record.end) ? 2 : 1)
    if (stop) break
  }
  return Math.min(start, text.length)

  function next(): TextRecord | null {
    const end = marks.lineEnd(start)
    if (comment !== null && text.startsWith(comment, start))
      return end === text.length && mayGrow
        ? null
        : { cells: [], isComment: true, start, end, lines: 1, damage: none }
    if (end === start) return { cells: [], start, end, lines: 1, damage: none }
    if (nextQuote(start) > end)
      return { cells: plainCells(text.slice(start, end)), start, end, lines: 1, damage: none }
    const read = quotedRecord(text, start, { delimiter, quote, escape, isNull }, marks, mayGrow)
    if (read === null) return null
    const lines = read.end === end ? 1 : linesIn(text.slice(start, read.end))
    return { ...read, start, lines }
  }

  function plainCells(line: string): (string | null)[] {
    const cells: (string | null)[] = line.split(delimiter)
    for (let i = 0; i < cells.length; i++) if (isNull(cells[i] as string)) cells[i] = null
    return cells
  }
}

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length
