import { isPresent } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { column as cell, compare, row, window, type Comparison, type Expr } from '../sql/ast.ts'

/** True for a value that stands so to the one before it; missing values are passed over, and the first has none before it. */
export function outOfOrder(column: Column, wrong: Comparison): Expr {
  const { name, type } = column
  if (type === 'string' || type === 'boolean')
    throw new Error(`column "${name}" is of type ${type}; only numbers and times can increase or decrease`)
  const before = window('lag', cell(name), { partitionBy: [isPresent(column)], orderBy: [row] })
  return compare(cell(name), wrong, before)
}
