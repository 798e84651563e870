import Papa from 'papaparse'
import type { Row, Value } from '../core/row.ts'
import { UsageError } from '../errors/usageError.ts'

/**
 * Rows written where they are used: csv`tempo,genre⏎120,Rap⏎,Pop`. The first line names the columns; blanks around
 * cells and empty lines are for the eye. A column whose cells are all numbers, or all true and false, holds those, and
 * an empty cell is null. A number is one that is written as it would be printed, so that 007 stays text.
 *
 * @throws UsageError for a row with more or fewer cells than columns
 */
export function csv(strings: TemplateStringsArray, ...values: readonly unknown[]): readonly Row[] {
  const text = String.raw({ raw: strings }, ...values)
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter: ',' })
  const [problem] = errors
  if (problem) throw new UsageError(`csv: ${problem.message}`)
  const [header = [], ...rows] = data.map((cells) => cells.map((cell) => cell.trim()))
  const wrong = rows.find((cells) => cells.length !== header.length)
  if (wrong)
    throw new UsageError(
      `csv: ${header.length} columns, and a row of ${wrong.length} cells: ${wrong.join(',')}`,
    )
  const readers = header.map((_, i) => readerOf(rows.map((cells) => cells[i]!)))
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, i) => [name, cells[i] === '' ? null : readers[i]!(cells[i]!)])),
  )
}

function readerOf(cells: readonly string[]): (cell: string) => Value {
  const written = cells.filter((cell) => cell !== '')
  if (written.every((cell) => String(Number(cell)) === cell)) return Number
  if (written.every((cell) => cell === 'true' || cell === 'false')) return (cell) => cell === 'true'
  return String
}
