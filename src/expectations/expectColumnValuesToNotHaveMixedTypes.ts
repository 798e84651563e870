import { z } from 'zod'
import { asText, isNoNumber } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { flagShorthand } from './params/flagShorthand.ts'
import { column, mostly } from './params/columnParams.ts'
import { and, caseWhen, compare, literal, not, overall, when, type Expr } from '../sql/ast.ts'

/**
 * Expects a column not to hold both numbers and other text: those of which there are fewer are unexpected, as the `n/a`
 * among prices, or the number among names. Columns of another type are of one type by nature. Missing values and empty text are ignored.
 *
 * Source: deepchecks' Mixed Data Types.
 *
 * @example
 * { column: comment }
 */
export const expectColumnValuesToNotHaveMixedTypes = columnMapExpectation({
  type: 'expect_column_values_to_not_have_mixed_types',
  params: z.strictObject({ column, mostly }),
  shorthand: flagShorthand('one_type'),
  considered: (_, column) => compare(asText(column), '<>', literal('')),
  unexpected(_, column) {
    if (column.type !== 'string') return literal(false)
    const isText = isNoNumber(column)
    const isValue = compare(asText(column), '<>', literal(''))
    const count = (of: Expr): Expr => overall('count', when(and(isValue, of), literal(1)))
    const texts = count(isText)
    const numbers = count(not(isText))
    return caseWhen([{ when: isText, then: compare(texts, '<=', numbers) }], compare(numbers, '<', texts))
  },
  broken: () => 'are of another type than most',
  kept: () => 'are of one type',
})
