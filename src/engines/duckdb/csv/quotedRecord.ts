/** Where a text holds the next delimiter, and the next line end, at or after an index; its length where none is. */
export interface Marks {
  readonly delimiter: (from: number) => number
  readonly lineEnd: (from: number) => number
}

export interface RecordCells {
  readonly cells: (string | null)[]
  /** The index of the line end that closes the record. */
  readonly end: number
  /** Problems of its quotes, each a sentence. */
  readonly damage: readonly string[]
  /** Whether blanks after a closing quote are left out. */
  readonly isTrimmed: boolean
}

interface Cell {
  readonly value: string | null
  readonly end: number
  readonly damage: string | null
  readonly isTrimmed?: boolean
}

/** A longer quoted cell is treated as one that is never closed, so that memory stays bounded. */
export const longestQuotedCell = 16 << 20

/**
 * Reads one record that holds quotes. Returns null where the text stops inside a quoted cell and more text may follow.
 * A damaged cell is kept as it stands, quotes and all; where it is unclear how far a quote reaches, the record ends with
 * its line, so that one bad quote never swallows the rows after it.
 */
export function quotedRecord(
  text: string,
  start: number,
  format: { delimiter: string; quote: string; escape: string; isNull: (cell: string) => boolean },
  marks: Marks,
  mayGrow: boolean,
): RecordCells | null {
  const cells: (string | null)[] = []
  const damage: string[] = []
  let isTrimmed = false
  for (let at = start; ; at += format.delimiter.length) {
    const cell = text.startsWith(format.quote, at) ? quotedCell(text, at, format, marks, mayGrow) : plain(at)
    if (cell === null) return null
    if (cell.damage !== null) damage.push(cell.damage)
    isTrimmed ||= cell.isTrimmed ?? false
    cells.push(cell.value)
    at = cell.end
    if (!text.startsWith(format.delimiter, at)) return { cells, end: at, damage, isTrimmed }
  }

  function plain(at: number): Cell {
    const end = Math.min(marks.delimiter(at), marks.lineEnd(at))
    const value = text.slice(at, end)
    return { value: format.isNull(value) ? null : value, end, damage: null }
  }
}

function quotedCell(
  text: string,
  at: number,
  { quote, escape }: { quote: string; escape: string },
  marks: Marks,
  mayGrow: boolean,
): Cell | null {
  const close = escape === quote ? closingQuote(text, at, quote) : unescapedQuote(text, at, quote, escape)
  if (close === -1 && mayGrow && text.length - at <= longestQuotedCell) return null
  if (close === -1 || close - at > longestQuotedCell) return asItStands('a quote is opened and never closed')

  const inner = text.slice(at + 1, close)
  const end = Math.min(marks.delimiter(close + 1), marks.lineEnd(close + 1))
  if (end === close + 1 || /^[ \t]*$/.test(text.slice(close + 1, end))) {
    return {
      value: unescaped(inner, quote, escape),
      end,
      damage: null,
      isTrimmed: end > close + 1,
    }
  }

  const found = 'text after a closing quote'
  if (/[\r\n]/.test(inner)) return asItStands(`${found}, lines after the quote was opened`)
  return {
    value: text.slice(at, end),
    end,
    damage: `${found}; the cell is taken as it stands, quotes and all`,
  }

  function asItStands(what: string): Cell {
    const end = Math.min(marks.delimiter(at), marks.lineEnd(at))
    return {
      value: text.slice(at, end),
      end,
      damage: `${what}; the quote is taken as text and the row ends with its line`,
    }
  }
}

function unescaped(inner: string, quote: string, escape: string): string {
  if (escape === quote) return inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner
  return inner
    .split(escape + escape)
    .map((part) => part.replaceAll(escape, ''))
    .join(escape)
}

/** The index of the first quote after `open` with no escape before it, -1 for none. */
function unescapedQuote(text: string, open: number, quote: string, escape: string): number {
  for (let at = open + 1; at < text.length; at++) {
    if (escape !== '' && text.startsWith(escape, at)) at += escape.length
    else if (text.startsWith(quote, at)) return at
  }
  return -1
}

/** The index of the quote that closes the one at `open`, -1 for none. A doubled quote stands for itself. */
function closingQuote(text: string, open: number, quote: string): number {
  let at = text.indexOf(quote, open + 1)
  while (at !== -1 && text.startsWith(quote, at + 1)) at = text.indexOf(quote, at + 2)
  return at
}
