import { sql, SqlText } from '../../../sql/sqlText.ts'
import { condition } from '../../../conditions/condition.ts'
import type { ImportedRule } from './importer.ts'
import { rowsWhere } from './rowsWhere.ts'
import type { RuleMaker } from './rulesAt.ts'

/**
 * That an expression in SQL is true of every row, or unknown. SQL beyond the part that is the same on all
 * engines becomes a query of DuckDB.
 */
export function rowsMatchExpression(expression: string, maker: RuleMaker): ImportedRule {
  if (isPredicate(expression)) return maker.rule('expression_is_true', { expression })
  const rows = rowsWhere(maker.common['where'])
  return maker.queryRule(
    sql`SELECT * FROM ${rows} WHERE NOT (
${new SqlText(expression)}
)`.text,
  )
}

function isPredicate(text: string): boolean {
  try {
    return condition(text).columns.length > 0
  } catch {
    return false
  }
}
