import { rowColumn } from '../sql/render.ts'
import type { OpenTable } from './openTable.ts'

/** A column of the data with the name of the row numbers would be read as these. */
export function checkRowColumn(open: OpenTable): OpenTable {
  const found = open.columns.find(({ name }) => name.toLowerCase() === rowColumn)
  if (found)
    throw new Error(
      `a column is called "${found.name}", which is how Touchstone numbers the rows; give the column another name`,
    )
  return open
}
