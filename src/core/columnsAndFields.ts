import type { Column } from '../sql/column.ts'
import type { TableInfo } from './engine.ts'

/** Everything that a check can name: the columns of a table, and the fields of its structs as `a.b`. */
export const columnsAndFields = (info: TableInfo | undefined): readonly Column[] => [
  ...(info?.columns ?? []),
  ...(info?.fields ?? []),
]
