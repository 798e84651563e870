import { asText } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import type { Expr } from '../sql/ast.ts'

/** The cell of a column of text. Other columns have no text: `01.50` in a file is the number 1.5. */
export function textOf(column: Column): Expr {
  const { name, type } = column
  if (type !== 'string' && type !== 'null') throw new Error(`column "${name}" is of type ${type}, not text`)
  return asText(column)
}
