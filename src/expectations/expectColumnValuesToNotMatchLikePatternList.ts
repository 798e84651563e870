import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { checkLike, escape, likePatternList, patterns } from './params/patternParams.ts'
import { like, or } from '../sql/ast.ts'

/**
 * Expects no value of a column, as text, to match any of several LIKE patterns of SQL: `%` is any text, `_` any one
 * character, and upper and lower case differ. Missing values are ignored.
 *
 * @example
 * { column: email, like_pattern_list: ['% %', '%@%@%'] }
 */
export const expectColumnValuesToNotMatchLikePatternList = columnMapExpectation({
  type: 'expect_column_values_to_not_match_like_pattern_list',
  params: z.strictObject({ column, likePatternList, escape, mostly }).superRefine(checkLike),
  unexpected: ({ likePatternList, escape }, column) =>
    or(...likePatternList.map((pattern) => like(asText(column), pattern, escape))),
  broken: ({ likePatternList }) => `are like one of ${patterns(likePatternList)}`,
  kept: ({ likePatternList }) => `are like none of ${patterns(likePatternList)}`,
})
