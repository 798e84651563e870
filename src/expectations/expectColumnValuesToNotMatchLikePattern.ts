import { z } from 'zod'
import { asText } from '../sql/cell.ts'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { column, mostly } from './params/columnParams.ts'
import { checkLike, escape } from './params/patternParams.ts'
import { like } from '../sql/ast.ts'

/**
 * Expects no value of a column, as text, to match a LIKE pattern of SQL: `%` is any text, `_` any one character, and upper
 * and lower case differ. Missing values are ignored.
 *
 * @example
 * { column: email, like_pattern: '% %' }
 */
export const expectColumnValuesToNotMatchLikePattern = columnMapExpectation({
  type: 'expect_column_values_to_not_match_like_pattern',
  params: z
    .strictObject({ column, likePattern: z.string().describe('LIKE pattern.'), escape, mostly })
    .superRefine(checkLike),
  shorthand: { key: 'not_like', params: (column, value) => ({ column, likePattern: value }) },
  unexpected: ({ likePattern, escape }, column) => like(asText(column), likePattern, escape),
  broken: ({ likePattern }) => `are like '${likePattern}'`,
  kept: ({ likePattern }) => `are not like '${likePattern}'`,
})
