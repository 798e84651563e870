import type { Rule } from '../shared/importer.ts'
import { fieldsOf, isGiven, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { toleranceParams } from '../shared/toleranceParams.ts'
import type { ThresholdCheck } from './check.ts'

type Part = (given: Fields, maker: RuleMaker, tolerance: Fields) => Rule

const lengths = ['valid_length', 'valid_min_length', 'valid_max_length']

/** Expectations of values, by the keys of a check. */
const parts: readonly { readonly keys: readonly string[]; readonly rule: Part }[] = [
  {
    keys: ['valid_values'],
    rule: ({ valid_values: values }, maker, tolerance) =>
      maker.rule('expect_column_values_to_be_in_set', { value_set: values, ...tolerance }),
  },
  {
    keys: ['invalid_values'],
    rule: ({ invalid_values: values }, maker, tolerance) =>
      maker.rule('expect_column_values_to_not_be_in_set', { value_set: values, ...tolerance }),
  },
  {
    keys: ['valid_format'],
    rule: ({ valid_format: format }, maker, tolerance) =>
      maker.rule('expect_column_values_to_match_regex', { regex: fieldsOf(format)['regex'], ...tolerance }),
  },
  {
    keys: ['invalid_format'],
    rule: ({ invalid_format: format }, maker, tolerance) =>
      maker.rule('expect_column_values_to_not_match_regex', {
        regex: fieldsOf(format)['regex'],
        ...tolerance,
      }),
  },
  {
    keys: ['valid_min', 'valid_max'],
    rule: ({ valid_min: min, valid_max: max }, maker, tolerance) =>
      maker.rule('expect_column_values_to_be_between', { ...ends(min, max), ...tolerance }),
  },
  {
    keys: lengths,
    rule: (
      { valid_length: length, valid_min_length: min = length, valid_max_length: max = length },
      maker,
      tolerance,
    ) => maker.rule('expect_column_value_lengths_to_be_between', { ...ends(min, max), ...tolerance }),
  },
  {
    keys: ['valid_reference_data'],
    rule({ valid_reference_data: reference }, maker, tolerance) {
      const { dataset, column } = fieldsOf(reference)
      return maker.rule('expect_column_values_to_be_in_other_table', {
        other_table: String(dataset).split('/').at(-1),
        other_column: column,
        ...tolerance,
      })
    },
  },
]

const ends = (min: unknown, max: unknown): Fields => ({
  ...(isGiven(min) && { min_value: min }),
  ...(isGiven(max) && { max_value: max }),
})

/** Values that are not as the keys of the check say, of those that are not missing. */
export function invalidRules({ given, range, unit, maker }: ThresholdCheck): readonly Rule[] {
  const tolerance = toleranceParams(range, unit, maker.common['severity'])
  if (typeof tolerance === 'string') return [maker.refuse('invalid', tolerance)]
  const givenParts = parts.filter(({ keys }) => keys.some((key) => isGiven(given[key])))
  if (givenParts.length === 0) return [maker.refuse('invalid', 'it does not say what is valid')]
  if (isGiven(given['missing_values']) || isGiven(given['missing_format']))
    return [
      maker.refuse('invalid', 'values that count as missing would be invalid; name them with --null-values'),
    ]
  if (givenParts.length > 1 && Object.keys(tolerance).length > 0)
    return [maker.refuse('invalid', 'values that are invalid in several ways are not counted together')]
  return givenParts.map(({ rule }) => rule(given, maker, tolerance))
}
