import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { regex } from './params/patternParams.ts'
import { not, regexPartial } from '../sql/ast.ts'

/**
 * Expects every value of a column, as text, to match a regex somewhere; write `^` and `$` for the whole text. Regexes are
 * RE2's: no look-around, no backreferences; `\d` and `\w` are of ASCII. Missing values are ignored; empty text is matched.
 *
 * @example
 * { column: country, regex: '^[A-Z]{2}$' }
 */
export const expectColumnValuesToMatchRegex = columnMapExpectation({
  type: 'expect_column_values_to_match_regex',
  params: z.strictObject({ column, regex: regex.describe('Regular expression.'), mostly }),
  shorthand: { key: 'matches', params: (column, value) => ({ column, regex: value }) },
  unexpected: ({ regex }, column) => not(regexPartial(asText(column), regex)),
  broken: ({ regex }) => `do not match /${regex}/`,
  kept: ({ regex }) => `match /${regex}/`,
})
