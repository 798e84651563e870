import { isTime, type Column } from '../sql/column.ts'
import { columnOf } from './columnOf.ts'
import type { Tables } from '../core/expectation.ts'

/** The column of the sample of that name, of dates or of text that may say some. */
export function timeColumn(tables: Tables, name: string): Column {
  const column = columnOf(tables, 'sample', name)
  if (isTime(column) || column.type === 'string' || column.type === 'null') return column
  throw new Error(`column "${name}" is of type ${column.nativeType}: no dates are in it`)
}
