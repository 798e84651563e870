import { rowColumn } from '../sql/render.ts'
import type { OpenTable } from './openTable.ts'

/** A column of the data that is called like the numbers of the rows would be taken for these. */
export function checkRowColumn(open: OpenTable): OpenTable {
  const found = open.columns.find(({ name }) => name.toLowerCase() === rowColumn)
  if (found)
    throw new Error(
      `a column is called "${found.name}", which is how Touchstone numbers the rows; give the column another name`,
    )
  return open
}
