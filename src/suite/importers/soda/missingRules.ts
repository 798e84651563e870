import type { Rule } from '../shared/importer.ts'
import { fieldsOf, isGiven } from '../shared/record.ts'
import { toleranceParams } from '../shared/toleranceParams.ts'
import type { ThresholdCheck } from './check.ts'

/** NULL is missing, and so is what a list or a regex says. */
export function missingRules({ given, range, unit, maker }: ThresholdCheck): readonly Rule[] {
  const { missing_values: values, missing_format: format } = given
  const tolerance = toleranceParams(range, unit, maker.common['severity'])
  if (typeof tolerance === 'string') return [maker.refuse('missing', tolerance)]
  const others = [
    ...(isGiven(values) ? [maker.rule('expect_column_values_to_not_be_in_set', { value_set: values })] : []),
    ...(isGiven(format)
      ? [maker.rule('expect_column_values_to_not_match_regex', { regex: fieldsOf(format)['regex'] })]
      : []),
  ]
  if (others.length > 0 && Object.keys(tolerance).length > 0)
    return [
      maker.refuse('missing', 'NULL and other values are not counted together; name them with --null-values'),
    ]
  return [maker.rule('expect_column_values_to_not_be_null', tolerance), ...others]
}
