import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { regex } from './params/patternParams.ts'
import { regexPartial } from '../sql/ast.ts'

/**
 * Expects no value of a column, as text, to match a regex anywhere; write `^` and `$` for the whole text. Regexes are
 * RE2's: no look-around, no backreferences; `\d` and `\w` are of ASCII. Missing values are ignored; empty text is matched.
 *
 * @example
 * { column: comment, regex: '\d{16}' }
 */
export const expectColumnValuesToNotMatchRegex = columnMapExpectation({
  type: 'expect_column_values_to_not_match_regex',
  params: z.strictObject({ column, regex: regex.describe('Regular expression.'), mostly }),
  shorthand: { key: 'not_matches', params: (column, value) => ({ column, regex: value }) },
  unexpected: ({ regex }, column) => regexPartial(asText(column), regex),
  broken: ({ regex }) => `match /${regex}/`,
  kept: ({ regex }) => `do not match /${regex}/`,
})
