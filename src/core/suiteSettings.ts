import { z } from 'zod'
import { unitParam } from './unit.ts'

/** What a suite says about a whole run, next to its expectations. */
export const suiteSettings = z.strictObject({
  unit: unitParam
    .optional()
    .describe(
      'Columns whose values together name what rows belong together, as `customer` or `day(pickup)`: whole units are compared then.',
    ),
  unchecked: z
    .enum(['fail', 'allow'])
    .optional()
    .describe(
      'Whether checks that could not be judged leave the run incomplete, or are warnings. Default: `fail`.',
    ),
  allowEmpty: z.boolean().optional().describe('Whether a table without rows passes. Default: `false`.'),
  extraColumns: z
    .enum(['fail', 'warn', 'allow'])
    .optional()
    .describe('What columns of the sample are that the reference lacks. Default: `warn`.'),
})

export type SuiteSettings = Readonly<z.infer<typeof suiteSettings>>

export const settingNames = Object.keys(suiteSettings.shape) as readonly (keyof SuiteSettings)[]

/** The settings of a suite that are set, and nothing else of it. */
export const pickSettings = (suite: SuiteSettings): SuiteSettings =>
  Object.fromEntries(settingNames.flatMap((name) => (suite[name] === undefined ? [] : [[name, suite[name]]])))
