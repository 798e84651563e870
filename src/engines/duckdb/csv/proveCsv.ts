import type { Row } from '../../../core/row.ts'
import { identifier, join, sql, type SqlText } from '../../../sql/sqlText.ts'
import {
  blindGuess,
  farCounts,
  guessCounts,
  columnGuess,
  nextGuess,
  provenColumn,
  readAs,
  type ColumnGuess,
  type ProvenColumn,
} from './columnGuess.ts'
import { inferredType } from '../types/inferTypes.ts'
import { isPlain } from '../types/textFormat.ts'
import { previewCounts } from '../previewCounts.ts'
import { dropRejects, readCsv, type CsvSource } from './readCsv.ts'
import type { Session } from '../session.ts'

export interface ProvenCsv {
  readonly rows: number
  readonly columns: readonly ProvenColumn[]
}

export interface HowToProve {
  /** The table that the file is loaded into while it is read; null to read it where it is. */
  readonly into: SqlText | null
  /** Columns that are text until all rows have shown otherwise. */
  readonly suspects: ReadonlySet<string>
}

export const rejects = { errors: 'csv_errors', scans: 'csv_scans' }

/**
 * Reads a CSV file once with types guessed from its first rows, and proves them on all rows. A column that a value
 * contradicts is read as text, and all is proven again. Null where a line does not have the cells it should have.
 */
export async function proveCsv(
  session: Session,
  source: CsvSource,
  { into, suspects }: HowToProve,
): Promise<ProvenCsv | null> {
  const { names, declared, format } = source
  let guesses = firstGuesses(source, suspects)
  let loadedAs = ''
  let rejected: ReadonlySet<string> | null = new Set()
  for (;;) {
    const types = guesses.map(readAs)
    const file = readCsv(source, types, rejects)
    if (into && loadedAs !== types.join()) {
      await session.run(sql`CREATE OR REPLACE TEMP TABLE ${into} AS SELECT * FROM ${file}`)
      loadedAs = types.join()
      rejected = await rejectedColumns(session)
    }
    const counts = names.flatMap((name, i) => guessCounts(name, guesses[i]!, format, into !== null))
    const from = { from: into ?? file, isLoaded: into !== null }
    const first = await countedRow(session, counts, from)
    const far = names.flatMap((name, i) => farCounts(name, guesses[i]!, first))
    const row = far.length === 0 ? first : { ...first, ...(await countedRow(session, far, from)) }
    if (!into) rejected = await rejectedColumns(session)
    if (!rejected) return null
    const columns: (ProvenColumn | null)[] = []
    for (const [i, name] of names.entries())
      columns.push(rejected.has(name) ? null : provenColumn(name, guesses[i]!, row, format))
    const next = guesses.map((guess, i) => nextGuess(names[i]!, guess, columns[i]!, declared))
    if (next.every((guess, i) => guess === guesses[i] && columns[i]))
      return { rows: Number(row['rows']), columns: columns as readonly ProvenColumn[] }
    guesses = next
  }
}

const total = identifier('rows')
/** DuckDB plans a query in the square of its aggregates: a thousand columns at once take seconds. */
const mostCounts = 200

/** All counts of one table. A file that isn't loaded is read once, whatever the number of counts. */
async function countedRow(
  session: Session,
  counts: readonly SqlText[],
  { from, isLoaded }: { readonly from: SqlText; readonly isLoaded: boolean },
): Promise<Row> {
  const size = isLoaded ? mostCounts : Infinity
  let counted: Row = {}
  for (let start = 0; start === 0 || start < counts.length; start += size) {
    const part = [sql`count(*) AS ${total}`, ...counts.slice(start, start + size)]
    const [row = {}] = await session.rows(sql`SELECT ${join(part)} FROM ${from}`)
    counted = { ...counted, ...row }
  }
  return counted
}

/** A guess may be wrong, the proof looks at every row; so the guess is cheap. */
export const firstGuesses = (
  { names, declared, dialect, format }: CsvSource,
  suspects: ReadonlySet<string>,
): readonly ColumnGuess[] =>
  names.map((name, i) => {
    if (suspects.has(name) || declared.has(name) || !isPlain(format)) return blindGuess(name, declared)
    const cells = dialect.firstRows.map((row) => row[i])
    return columnGuess(inferredType(name, previewCounts(name, cells)))
  })

/** The columns with a cell that could not be read as it should; null where a whole line could not. */
export async function rejectedColumns(session: Session): Promise<ReadonlySet<string> | null> {
  const errors = await session.rows(
    sql`SELECT DISTINCT error_type, column_name FROM ${identifier(rejects.errors)}`,
  )
  for (const drop of dropRejects(rejects)) await session.run(drop)
  if (errors.some((error) => error['error_type'] !== 'CAST')) return null
  return new Set(errors.map((error) => String(error['column_name'])))
}
