import { identifier, sql, SqlText } from '../../../sql/sqlText.ts'
import type { Rule } from './importer.ts'
import type { RuleMaker } from './rulesAt.ts'

/** That the values of a column are multiples of a whole number; those of fractions are not exact in floats. */
export function multipleOf(step: unknown, column: string, maker: RuleMaker): Rule {
  if (typeof step !== 'number' || !Number.isInteger(step) || step <= 0)
    return maker.refuse('multipleOf', 'multiples of fractions are not exact in binary numbers')
  return maker.rule('expression_is_true', {
    expression: sql`${identifier(column)} % ${new SqlText(String(step))} = 0`.text,
  })
}
