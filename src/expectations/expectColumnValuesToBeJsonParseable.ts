import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { flagShorthand } from './params/flagShorthand.ts'
import { column, mostly } from './params/columnParams.ts'

/**
 * Expects every value of a column to be JSON text, by RFC 8259: NaN and a comma before a bracket are not allowed. Only
 * text can be: numbers and booleans are unexpected. Missing values are ignored; empty text isn't JSON.
 *
 * @example
 * { column: details }
 */
export const expectColumnValuesToBeJsonParseable = columnMapExpectation({
  type: 'expect_column_values_to_be_json_parseable',
  params: z.strictObject({ column, mostly }),
  shorthand: flagShorthand('json'),
  accepts: (_, { type }) => (type === 'string' ? isJson : () => false),
  broken: () => 'are not JSON',
  kept: () => 'are JSON',
})

function isJson(value: unknown): boolean {
  try {
    JSON.parse(String(value))
    return true
  } catch {
    return false
  }
}
