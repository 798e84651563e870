import type { Rule } from '../shared/importer.ts'
import { entryOf, listOf, textOr, type Fields } from '../shared/record.ts'
import { timeOfDay } from '../shared/timeOfDay.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { numberForm, numberPattern } from './numberForm.ts'

type TypeRule = (field: Fields, maker: RuleMaker) => readonly Rule[]

const ofType =
  (type: string): TypeRule =>
  (_, maker) => [maker.rule('expect_column_values_to_be_of_type', { type_: type })]

const unchecked: TypeRule = ({ type }, maker) => [
  maker.refuse('type', `no column is checked to be of type ${String(type)}`),
]

/** A number, with digits and a point unless the field declares another form. */
function ofNumber(field: Fields, maker: RuleMaker): readonly Rule[] {
  const form = numberForm(field)
  const { type } = field
  return form
    ? [maker.rule('expect_column_values_to_match_regex', { regex: numberPattern(type, form) })]
    : [maker.rule('expect_column_values_to_be_of_type', { type_: type })]
}

/** A time in the form that the standard has for it, or in the one that `format` names. */
const inFormat =
  (rule: (maker: RuleMaker) => Rule): TypeRule =>
  ({ format = 'default' }, maker) => {
    if (format === 'default') return [rule(maker)]
    if (format === 'any') return [maker.rule('expect_column_values_to_be_dateutil_parseable')]
    return [maker.rule('expect_column_values_to_match_strftime_format', { strftime_format: format })]
  }

const formats: Readonly<Record<string, string>> = {
  email: 'email',
  uri: 'url',
  uuid: 'uuid',
  binary: 'base64',
}

const types: Readonly<Record<string, TypeRule>> = {
  any: () => [],
  // Every cell of a text file is one.
  string({ format = 'default' }, maker) {
    if (format === 'default') return []
    const name = entryOf(formats, String(format))
    if (name === undefined)
      return [maker.refuse('format', `no values are checked to be of format ${String(format)}`)]
    return [maker.rule('expect_column_values_to_match_format', { format: name })]
  },
  integer: ofNumber,
  number: ofNumber,
  boolean({ trueValues, falseValues }, maker) {
    const texts = [
      ...(Array.isArray(trueValues) ? listOf(trueValues) : ['true', 'True', 'TRUE', '1']),
      ...(Array.isArray(falseValues) ? listOf(falseValues) : ['false', 'False', 'FALSE', '0']),
    ]
    return [maker.rule('expect_column_values_to_be_in_set', { value_set: texts })]
  },
  date: inFormat((maker) => maker.rule('expect_column_values_to_be_of_type', { type_: 'date' })),
  datetime: inFormat((maker) => maker.rule('expect_column_values_to_be_of_type', { type_: 'timestamp' })),
  time: inFormat((maker) => maker.rule('expect_column_values_to_match_regex', { regex: timeOfDay })),
  year: ofType('integer'),
  yearmonth: (_, maker) => [
    maker.rule('expect_column_values_to_match_regex', { regex: '^-?[0-9]{4,}-(0[1-9]|1[0-2])$' }),
  ],
  object: (_, maker) => [
    maker.rule('expect_column_values_to_match_json_schema', { json_schema: { type: 'object' } }),
  ],
  array: (_, maker) => [
    maker.rule('expect_column_values_to_match_json_schema', { json_schema: { type: 'array' } }),
  ],
}

/** The rules of a field's type and format. */
export const typeRules: TypeRule = (field, maker) =>
  (entryOf(types, textOr(field['type'], 'any')) ?? unchecked)(field, maker)
