import type { Value } from '../core/row.ts'
import type { Grid } from './grid.ts'

/** A grid as CSV: missing values without quotes, empty text within them. */
export const csvText = ({ columns, rows }: Grid): string =>
  [columns.map(({ name }) => cell(name)), ...rows.map((row) => row.map(cell))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')

function cell(value: Value): string {
  if (value === null) return ''
  const text = String(value)
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
