import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { matchOn, regexes, regexList } from './params/patternParams.ts'
import { and, not, or, regexPartial } from '../sql/ast.ts'

/**
 * Expects every value of a column, as text, to match at least one of several regexes somewhere; with `matchOn: 'all'`,
 * each of them. Regexes are RE2's: no look-around, no backreferences; `\d` and `\w` are of ASCII. Missing values are ignored.
 *
 * @example
 * { column: email, regex_list: ['@example\.com$', '@example\.org$'], match_on: any }
 */
export const expectColumnValuesToMatchRegexList = columnMapExpectation({
  type: 'expect_column_values_to_match_regex_list',
  params: z.strictObject({ column, regexList: regexList.describe('Regular expressions.'), matchOn, mostly }),
  unexpected({ regexList, matchOn }, column) {
    const matches = regexList.map((regex) => regexPartial(asText(column), regex))
    return not(matchOn === 'any' ? or(...matches) : and(...matches))
  },
  broken: ({ regexList, matchOn }) =>
    `${matchOn === 'any' ? 'match none' : 'do not match all'} of ${regexes(regexList)}`,
  kept: ({ regexList, matchOn }) => `match ${matchOn === 'any' ? 'one' : 'all'} of ${regexes(regexList)}`,
})
