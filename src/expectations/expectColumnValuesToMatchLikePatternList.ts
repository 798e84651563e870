import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { checkLike, escape, likePatternList, matchOn, patterns } from './params/patternParams.ts'
import { and, like, not, or } from '../sql/ast.ts'

/**
 * Expects every value of a column, as text, to match at least one of several LIKE patterns of SQL; with `matchOn: 'all'`,
 * each of them. `%` is any text, `_` any one character, and upper and lower case differ. Missing values are ignored.
 *
 * @example
 * { column: email, like_pattern_list: ['%@example.com', '%@example.org'] }
 */
export const expectColumnValuesToMatchLikePatternList = columnMapExpectation({
  type: 'expect_column_values_to_match_like_pattern_list',
  params: z.strictObject({ column, likePatternList, matchOn, escape, mostly }).superRefine(checkLike),
  unexpected({ likePatternList, matchOn, escape }, column) {
    const matches = likePatternList.map((pattern) => like(asText(column), pattern, escape))
    return not(matchOn === 'any' ? or(...matches) : and(...matches))
  },
  broken: ({ likePatternList, matchOn }) =>
    `are ${matchOn === 'any' ? 'like none' : 'not like all'} of ${patterns(likePatternList)}`,
  kept: ({ likePatternList, matchOn }) =>
    `are like ${matchOn === 'any' ? 'one' : 'all'} of ${patterns(likePatternList)}`,
})
