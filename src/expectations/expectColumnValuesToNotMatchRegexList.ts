import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { regexes, regexList } from './params/patternParams.ts'
import { or, regexPartial } from '../sql/ast.ts'

/**
 * Expects no value of a column, as text, to match any of several regexes anywhere. Regexes are RE2's: no look-around, no
 * backreferences; `\d` and `\w` are of ASCII. Missing values are ignored.
 *
 * @example
 * { column: comment, regex_list: ['\d{16}', '(?i)password'] }
 */
export const expectColumnValuesToNotMatchRegexList = columnMapExpectation({
  type: 'expect_column_values_to_not_match_regex_list',
  params: z.strictObject({ column, regexList: regexList.describe('Regular expressions.'), mostly }),
  unexpected: ({ regexList }, column) => or(...regexList.map((regex) => regexPartial(asText(column), regex))),
  broken: ({ regexList }) => `match one of ${regexes(regexList)}`,
  kept: ({ regexList }) => `match none of ${regexes(regexList)}`,
})
