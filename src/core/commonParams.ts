import { z } from 'zod'
import { messageOf } from '../errors/messageOf.ts'
import { condition, type Condition } from '../conditions/condition.ts'

const threshold = z
  .number()
  .positive()
  .refine((value) => value < 1 || Number.isInteger(value), 'a share below 1, or a whole number of values')

const conditionParam = z.string().transform((text, context): Condition => {
  try {
    return condition(text)
  } catch (cause) {
    context.addIssue({ code: 'custom', message: messageOf(cause), input: text })
    return z.NEVER
  }
})

/** What every expectation takes beside its own parameters. */
export const commonParams = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']).default('error').describe('How grave a failure is.'),
  id: z.string().min(1).optional().describe('A name for it that is unique in the suite.'),
  where: conditionParam.optional().describe('A SQL predicate: only rows for which it is true are looked at.'),
  groupBy: z
    .union([z.string().transform((name) => [name]), z.array(z.string()).min(1)])
    .optional()
    .describe('Columns: each of their values, or combinations of values, is judged on its own.'),
  maxGroups: z.int().min(1).default(100).describe('The most groups that are judged: the largest.'),
  thresholds: z
    .strictObject({
      warning: threshold.optional().describe('From here on it is a failure of severity `warning`.'),
      error: threshold.optional().describe('From here on it is a failure of severity `error`.'),
    })
    .refine(({ warning, error }) => warning !== undefined || error !== undefined, 'needs warning or error')
    .optional()
    .describe('How many unexpected values are tolerated: a share below 1, or a count. In place of `mostly`.'),
  notes: z.string().optional().describe('Why it is expected; goes into the report.'),
  skip: z.string().min(1).optional().describe('Why it is not checked for now.'),
  enabled: z.boolean().default(true).describe('Set to false, it is not checked.'),
})

export type CommonParams = z.infer<typeof commonParams>
export type Thresholds = NonNullable<CommonParams['thresholds']>

const names = new Set(Object.keys(commonParams.shape))

/** Parts what every expectation takes from what only this one does. */
export function partParams(given: object): { common: object; own: object } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return {
    common: Object.fromEntries(entries.filter(([name]) => names.has(name))),
    own: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
  }
}
