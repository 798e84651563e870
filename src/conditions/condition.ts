import type { Column } from '../sql/column.ts'
import { tryCast, type Expr } from '../sql/ast.ts'
import { checkExpression } from './checkExpression.ts'
import { expressionError } from './expressionError.ts'
import { parseExpression } from './parseExpression.ts'
import { describeOperand } from './typedExpression.ts'

/** A condition of rows, read from the text of a user. */
export interface Condition {
  readonly text: string
  /** The columns it names. */
  readonly columns: readonly string[]
  /** All of its columns if it has arithmetic, otherwise none. */
  readonly arithmetic: readonly string[]
  /** The condition for an engine, on a table with these columns. Throws a UsageError where it does not fit them. */
  check(columns: readonly Column[]): Expr
}

/** Reads a condition of rows, e.g. `tempo > 100 AND genre IS NOT NULL`. Throws a UsageError where the text is none. */
export function condition(text: string): Condition {
  const parsed = parseExpression(text)
  return {
    text,
    columns: parsed.columns,
    arithmetic: hasArithmetic(parsed.root) ? parsed.columns : [],
    check(columns) {
      const checked = checkExpression(parsed, columns)
      if (checked.type === 'boolean') return checked.expr
      if (checked.type === 'null' && parsed.columns.length > 0) return tryCast(checked.expr, 'boolean')
      const found = describeOperand({ ...parsed.root, ...checked }, text)
      throw expressionError(text, parsed.root, `a condition is true or false, and ${found}`)
    },
  }
}

const hasArithmetic = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('kind' in value && value.kind === 'arithmetic') || Object.values(value).some(hasArithmetic))
