import { z } from 'zod'
import { asNumber, asText } from '../cell.ts'
import { isNumeric, type Column } from '../column.ts'
import { columnMapExpectation } from '../columnMapExpectation.ts'
import { cellValue, column, mostly } from '../params.ts'
import { isIn, not, type Expr } from '../sql.ts'

const shown = 8

/** Expects every value of a column to be one of a set. Missing values are ignored. */
export const expectColumnValuesToBeInSet = columnMapExpectation({
  type: 'expect_column_values_to_be_in_set',
  params: z.strictObject({
    column,
    valueSet: z.array(cellValue).min(1).describe('The values allowed.'),
    mostly,
  }),
  shorthand: { key: 'in', params: (column, value) => ({ column, valueSet: value }) },
  unexpected: ({ valueSet }, column) => not(isOneOf(column, valueSet)),
  broken: ({ valueSet }) => `are not in ${listed(valueSet)}`,
  kept: ({ valueSet }) => `are in ${listed(valueSet)}`,
})

/** Compares numbers with numbers and all else as text: a set with both must not break on a column of either. */
function isOneOf(column: Column, values: readonly z.infer<typeof cellValue>[]): Expr {
  if (!isNumeric(column)) return isIn(asText(column), values.filter((value) => value !== null).map(String))
  const numbers = values.map((value) =>
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value,
  )
  return isIn(
    asNumber(column),
    numbers.filter((value) => typeof value === 'number' && !Number.isNaN(value)),
  )
}

function listed(values: readonly unknown[]): string {
  const text = values
    .slice(0, shown)
    .map((value) => JSON.stringify(value))
    .join(', ')
  return values.length > shown ? `{${text}, … ${values.length - shown} more}` : `{${text}}`
}
