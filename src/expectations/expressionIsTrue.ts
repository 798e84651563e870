import { z } from 'zod'
import { messageOf } from '../errors/messageOf.ts'
import { mostly } from './params/columnParams.ts'
import { condition } from '../conditions/condition.ts'
import { rowMapExpectation } from './base/rowMapExpectation.ts'
import { isNull, not } from '../sql/ast.ts'

const expression = z
  .string()
  .superRefine((text, context) => {
    try {
      if (condition(text).columns.length === 0)
        context.addIssue({ code: 'custom', message: 'names no column, so it says nothing of the data' })
    } catch (cause) {
      context.addIssue({ code: 'custom', message: messageOf(cause) })
    }
  })
  .describe('Condition in SQL, e.g. `tip <= fare`, in the syntax of `where`.')

/**
 * Expects a SQL expression to be true of every row. Rows of which it is neither true nor false, since a value is missing,
 * are ignored.
 *
 * Source: the test of that name of dbt-utils and dbt-expectations.
 *
 * @example
 * { expression: abs(quantity * price - total) < 0.01 }
 */
export const expressionIsTrue = rowMapExpectation({
  type: 'expression_is_true',
  params: z.strictObject({ expression, mostly }),
  columns: ({ expression }) => condition(expression).columns,
  arithmetic: ({ expression }) => condition(expression).arithmetic,
  considered: ({ expression }, columns) => not(isNull(condition(expression).check(columns))),
  unexpected: ({ expression }, columns) => not(condition(expression).check(columns)),
  counted: 'rows',
  broken: ({ expression }) => `are not ${expression}`,
  kept: ({ expression }) => `are ${expression}`,
})
