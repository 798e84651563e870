import { z } from 'zod'
import { formatSet } from '../../text/formatSet.ts'
import { likeProblem } from '../../conditions/likeProblem.ts'
import { regexProblem } from '../../conditions/regexProblem.ts'

/** Text in which nothing is wrong. */
export const patternText = (problem: (pattern: string) => string | null) =>
  z.string().superRefine((pattern, context) => {
    const message = problem(pattern)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })

/** A regex of RE2's subset: it may match anywhere in the text, unless it says `^` or `$`. */
export const regex = patternText(regexProblem)

export const regexList = z.array(regex).min(1)

export const likePatternList = z.array(z.string()).min(1).describe('LIKE patterns.')

export const matchOn = z
  .enum(['any', 'all'])
  .default('any')
  .describe('Whether a value must match at least one of the patterns, or all of them.')

export const escape = z
  .string()
  .optional()
  .describe('Escape character before a literal `%` or `_`. Default: none.')

/** Rejects LIKE patterns in which the escape character escapes nothing. Put it on the schema that they are in. */
export function checkLike(
  { likePattern, likePatternList = [], escape }: LikeParams,
  context: z.RefinementCtx,
): void {
  for (const pattern of likePattern === undefined ? likePatternList : [likePattern]) {
    const message = likeProblem(pattern, escape ?? null)
    if (message !== null) context.addIssue({ code: 'custom', message })
  }
}

interface LikeParams {
  readonly likePattern?: string
  readonly likePatternList?: readonly string[]
  readonly escape?: string | undefined
}

export const regexes = (list: readonly string[]): string => formatSet(list, (regex) => `/${regex}/`)
export const patterns = (list: readonly string[]): string => formatSet(list, (pattern) => `'${pattern}'`)
