import type { Column } from '../sql/column.ts'
import type { TableInfo } from './engine.ts'

const known = new WeakMap<TableInfo, readonly Column[]>()

/** Everything that a check can name: the columns of a table, and the fields of its structs as `a.b`. */
export function columnsAndFields(info: TableInfo | undefined): readonly Column[] {
  if (!info) return []
  const found = known.get(info) ?? [...info.columns, ...(info.fields ?? [])]
  known.set(info, found)
  return found
}
