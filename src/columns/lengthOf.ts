import { asText } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { call, column as cell, type Expr } from '../sql/ast.ts'

/** The characters of a cell as text, in Unicode code points; the items of a cell that is a list. */
export const lengthOf = (column: Column): Expr =>
  call('length', column.nativeType.endsWith('[]') ? cell(column.name) : asText(column))
