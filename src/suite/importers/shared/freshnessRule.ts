import { parseDuration } from '../../../core/duration.ts'
import type { Rule } from './importer.ts'
import type { RuleMaker } from './rulesAt.ts'

const minute = 60_000
const parts = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const

/** The newest time of a column may be this old at most: `25h`, `1 day`, or `P1DT1H` as ISO 8601 has it. */
export function freshnessRule(maker: RuleMaker, column: string, age: string): Rule {
  const minutes = (parseDuration(plainDuration(age)) ?? Number.NaN) / minute
  const [part, length] = parts.find(([, each]) => minutes % each === 0) ?? ['minute', Number.NaN]
  if (!(minutes >= length))
    return maker.refuse('freshness', `${JSON.stringify(age)} isn't a whole number of minutes, hours or days`)
  return maker.rule('expect_row_values_to_have_recent_data', {
    column,
    datepart: part,
    interval: minutes / length,
  })
}

/** ISO 8601 without its letters: P starts it, T parts days from hours. */
const plainDuration = (age: string): string =>
  /^P[\dDWTHMS.]+$/.test(age) ? age.slice(1).replace('T', ' ').toLowerCase() : age
