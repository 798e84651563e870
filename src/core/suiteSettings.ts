import { z } from 'zod'
import { unitDesignParam, unitParam } from './unit.ts'

/** Settings of a suite for a whole run, next to its expectations. */
export const suiteSettings = z.strictObject({
  unit: unitParam
    .optional()
    .describe(
      'Columns whose values name the rows that belong together, such as `customer` or `day(pickup)`. Whole units are then compared.',
    ),
  unitDesign: unitDesignParam
    .optional()
    .describe(
      'How units are compared: `paired` (each unit has rows in both tables), `recent=7` (the new day with the 7 days before it) or `same_weekday=4` (with the last 4 days of its weekday). Default: in any order.',
    ),
  unchecked: z
    .enum(['fail', 'allow'])
    .optional()
    .describe(
      "Result of checks that can't be judged: `fail` makes the run incomplete, `allow` makes them warnings. Default: `fail`.",
    ),
  allowEmpty: z.boolean().optional().describe('Whether a table without rows passes. Default: `false`.'),
  extraColumns: z
    .enum(['fail', 'warn', 'allow'])
    .optional()
    .describe('Result of sample columns that the reference lacks. Default: `warn`.'),
})

export type SuiteSettings = Readonly<z.infer<typeof suiteSettings>>

export const settingNames = Object.keys(suiteSettings.shape) as readonly (keyof SuiteSettings)[]

/** The settings of a suite that are set, and nothing else of it. */
export const pickSettings = (suite: SuiteSettings): SuiteSettings =>
  Object.fromEntries(settingNames.flatMap((name) => (suite[name] === undefined ? [] : [[name, suite[name]]])))
