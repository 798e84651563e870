import type { Column } from '../sql/column.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Tables } from '../core/expectation.ts'
import type { Table } from '../core/table.ts'

/** The column of that name; `run` has made sure that it is there. */
export function columnOf(tables: Tables, table: Table, name: string): Column {
  const found = columnsAndFields(tables.get(table)).find((column) => column.name === name)
  if (!found) throw new Error(`column "${name}" is not in the ${table}`)
  return found
}
