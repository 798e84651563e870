import type { Column } from '../sql/column.ts'
import { column as cell, tryCast, type Expr } from '../sql/ast.ts'

/** The cell of a column as a plain value: a list, a struct or a map as JSON. */
export const plainCell = (column: Column): Expr =>
  column.type === 'other' && nested.test(column.nativeType)
    ? tryCast(cell(column.name), 'json')
    : cell(column.name)

const nested = /^(STRUCT|MAP)\(|\]$/
