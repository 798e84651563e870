import { formatCount } from '../../../text/formatCount.ts'
import type { CsvDialect } from './csvDialect.ts'
import { fitRow } from './fitRow.ts'
import { openBytes } from './openBytes.ts'
import { utf8Bytes } from './utf8Bytes.ts'
import { withoutLines } from './skipLines.ts'
import { type BadBytes, textBlocks } from './textBlocks.ts'
import { type TextRecord, textRecords } from './textRecords.ts'

/** Damage found in a file; nothing is left out because of it, except the extra cells that it names. */
export interface Finding {
  /** The line where the record starts, from 1. */
  readonly line: number
  /** The data row, from 1; 0 is the header. */
  readonly row: number
  readonly message: string
}

export interface CarefulOptions {
  /** Unquoted cells that are null, besides the empty one. */
  readonly nullValues?: readonly string[]
  /** Where the bytes come from, if not from the file at `path`. */
  readonly bytes?: AsyncIterable<Uint8Array>
  /** Called with the line of each record in which blanks after a closing quote are left out. */
  readonly onTrim?: (line: number) => void
}

export type CarefulRow = (string | null)[]

const batchRows = 10_000

/**
 * Reads every data row of a CSV file, in batches; each row has a cell for each column of the header. An unquoted empty cell is null,
 * a quoted one (`""`) is the empty string. A blank line is a row only in a file of one column, where its cell is null.
 */
export async function* readCarefully(
  path: string,
  dialect: CsvDialect,
  report: (finding: Finding) => void,
  options: CarefulOptions = {},
): AsyncGenerator<CarefulRow[]> {
  const width = dialect.header.length
  const format = { ...dialect, nullValues: options.nullValues }
  let batch: CarefulRow[] = []
  let row = -1
  let line = 1 + dialect.skip
  let text = ''
  let bad: BadBytes[] = []
  let toSkip = dialect.skip
  for await (const block of textBlocks(utf8Bytes(options.bytes ?? openBytes(path), dialect.encoding))) {
    const { text: kept, missing } = withoutLines(block.text, toSkip)
    toSkip = missing
    const shift = text.length - (block.text.length - kept.length)
    for (const found of block.bad) bad.push({ ...found, at: found.at + shift })
    text += kept
    yield* read(true)
  }
  yield* read(false)
  if (batch.length > 0) yield batch

  function* read(mayGrow: boolean): Generator<CarefulRow[]> {
    const full: CarefulRow[][] = []
    const hasNul = text.includes('\0')
    const used = textRecords(text, format, mayGrow, (record) => {
      take(record, hasNul)
      line += record.lines
      if (batch.length >= batchRows) {
        full.push(batch)
        batch = []
      }
      return false
    })
    bad = bad.map((found) => ({ ...found, at: found.at - used }))
    text = text.slice(used)
    yield* full
  }

  function take({ cells, isComment, start, end, damage, isTrimmed }: TextRecord, hasNul: boolean): void {
    if (cells.length === 0 && (width > 1 || row < 0 || isComment === true)) return
    row++
    const tell = (message: string): void => report({ line, row, message })
    damage.forEach(tell)
    if (isTrimmed === true) options.onTrim?.(line)
    const lost = dialect.encoding === 'utf-8' ? 0 : countOf('\uFFFD', text.slice(start, end))
    if (lost > 0) tell(`${formatCount(lost, 'character')} not in ${dialect.encoding}; read as U+FFFD`)
    while (bad[0] !== undefined && bad[0].at < end) tell(notUtf8(bad.shift() as BadBytes, dialect.bomBytes))
    const nuls = hasNul ? countOf('\0', text.slice(start, end)) : 0
    if (nuls > 0) tell(`${formatCount(nuls, 'NUL character')}, kept in the cell`)
    if (row === 0) return
    if (text.startsWith('\ufeff', start)) tell(joined)
    const fitted = cells.length > 0 ? cells : [null]
    const misfit = fitRow(fitted, width)
    if (misfit !== null) tell(misfit)
    batch.push(fitted)
  }
}

const countOf = (character: string, text: string): number => text.split(character).length - 1

const joined =
  'the line starts with a byte order mark, kept in the cell: if files were joined here, join them without their headers'

function notUtf8({ byte, offset, places }: BadBytes, bomBytes: number): string {
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
  const more = places > 1 ? ` and ${places - 1} more in its line` : ''
  return `byte ${hex} at offset ${bomBytes + offset}${more} is not UTF-8; read as U+FFFD`
}
