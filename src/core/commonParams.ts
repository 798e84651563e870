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

/** Parameters that every expectation takes. */
export const commonParams = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']).default('error').describe('Severity of a failure.'),
  id: z.string().min(1).optional().describe('Name of the check, unique in the suite.'),
  where: conditionParam
    .optional()
    .describe('Row condition in SQL: only rows for which it is true are checked.'),
  groupBy: z
    .union([z.string().transform((name) => [name]), z.array(z.string()).min(1)])
    .optional()
    .describe('Columns to group by: each group is checked separately.'),
  maxGroups: z.int().min(1).default(100).describe('Maximum number of groups, the largest first.'),
  thresholds: z
    .strictObject({
      warning: threshold.optional().describe('Limit of a failure of severity `warning`.'),
      error: threshold.optional().describe('Limit of a failure of severity `error`.'),
    })
    .refine(({ warning, error }) => warning !== undefined || error !== undefined, 'needs warning or error')
    .optional()
    .describe('Unexpected values tolerated: a share below 1, or a count. Replaces `mostly`.'),
  notes: z.string().optional().describe('Reason for the check, shown in the report.'),
  skip: z.string().min(1).optional().describe('Reason to skip the check for now.'),
  enabled: z.boolean().default(true).describe('Whether the check runs.'),
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
