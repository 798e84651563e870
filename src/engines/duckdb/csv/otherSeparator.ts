import type { Unread } from '../../../sql/column.ts'
import type { CsvDialect } from './csvDialect.ts'

/** Separators of cells that are reported, besides those that are always tried. */
const candidates = [
  ',',
  ';',
  '\t',
  '|',
  '^',
  '~',
  '¦',
  '§',
  '!',
  '\u0001',
  '\u001e',
  '\u001f',
  '::',
  ':',
  '#',
  '*',
  '&',
  '$',
  '@',
  '/',
  '  ',
  ' ',
]

/** At least this share of the rows must have the separators of the header, each. */
const nearlyAll = 0.9

/** Reports a file of one column in which another character seems to separate cells. */
export function otherSeparator({ header, firstRows, delimiter }: CsvDialect): Unread | null {
  const [name = ''] = header
  if (header.length !== 1 || firstRows.length === 0) return null
  const rows = firstRows.map((row) => row.join(delimiter))
  const found = candidates.find((candidate) => {
    const cells = name.split(candidate).length
    if (candidate === delimiter || cells === 1) return false
    const alike = rows.filter((row) => row.split(candidate).length === cells)
    return alike.length >= rows.length * nearlyAll && (isMark(candidate) || hasNumbers(alike, candidate))
  })
  if (found === undefined) return null
  const shown = JSON.stringify(found)
  const remedy = `If it separates cells, pass --delimiter ${shown}; if not, pass --types with the type of the column.`
  const why = `there is one column, ${JSON.stringify(name)}, and ${shown} is in its name and as often in its rows. ${remedy}`
  return { as: 'cells', why, remedy }
}

/** Blanks, colons and slashes are in texts, dates and times too. */
const isMark = (candidate: string): boolean => !/[ :/#&*!]/.test(candidate)

/** Whether one of the cells is a number in each row. */
function hasNumbers(rows: readonly string[], candidate: string): boolean {
  const cells = rows.map((row) => row.split(candidate))
  const width = cells[0]?.length ?? 0
  return Array.from({ length: width }, (_, i) => i).some((i) =>
    cells.every((row) => /^\s*[+-]?\d+(\.\d+)?\s*$/.test(row[i] ?? '')),
  )
}
