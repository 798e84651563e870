import type { Rule } from '../shared/importer.ts'
import { fieldsOf, textOr } from '../shared/record.ts'
import type { ThresholdCheck } from './check.ts'

/** Limits the age of the newest value of a column, in hours, minutes or days. */
export function freshnessRules({
  given,
  range: { min, max },
  maker,
  column,
}: ThresholdCheck): readonly Rule[] {
  if (min !== undefined || max === undefined)
    return [maker.refuse('freshness', 'only how old data may be at most is checked')]
  return [
    maker.rule('expect_row_values_to_have_recent_data', {
      column: column ?? given['column'],
      datepart: textOr(fieldsOf(given['threshold'])['unit'], 'hour'),
      interval: max,
    }),
  ]
}
