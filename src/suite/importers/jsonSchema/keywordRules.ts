import { boundKeywords, boundRules } from '../shared/boundRules.ts'
import type { Rule } from '../shared/importer.ts'
import { multipleOf } from '../shared/multipleOf.ts'
import { entryOf, isRecord, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { annotations } from './annotations.ts'
import { typeRules } from './typeRules.ts'

type Keyword = (value: unknown, maker: RuleMaker, schema: Fields) => readonly Rule[]

const formats: Readonly<Record<string, string>> = {
  email: 'email',
  'idn-email': 'email',
  uri: 'url',
  url: 'url',
  uuid: 'uuid',
  guid: 'uuid',
  hostname: 'domain',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
  jwt: 'jwt',
  base64: 'base64',
}
const times: readonly unknown[] = ['date', 'date-time']

/** Expectations of each keyword. A number has no length, and so on: the type sees to that. */
const keywords: Readonly<Record<string, Keyword>> = {
  type: (type, maker, { format }) => typeRules(type, format, maker),
  enum: (values, maker) => [maker.rule('expect_column_values_to_be_in_set', { value_set: values })],
  const: (value, maker) => [maker.rule('expect_column_values_to_be_in_set', { value_set: [value] })],
  // How a date is written is known from its being read as one.
  pattern: (regex, maker, { format }) =>
    times.includes(format) ? [] : [maker.rule('expect_column_values_to_match_regex', { regex })],
  format(format, maker, { type }) {
    if (times.includes(format)) return type === undefined ? typeRules('string', format, maker) : []
    const name = entryOf(formats, String(format))
    if (name === undefined)
      return [maker.refuse('format', `no values are checked to be of format ${String(format)}`)]
    return [maker.rule('expect_column_values_to_match_format', { format: name })]
  },
  multipleOf: (step, maker) => [
    maker.column === null
      ? maker.refuse('multipleOf', 'it is not checked of a column that may be missing')
      : multipleOf(step, maker.column, maker),
  ],
  not(schema, maker) {
    const { enum: values, const: only, ...others } = isRecord(schema) ? schema : {}
    const forbidden = Array.isArray(values) ? values : only === undefined ? null : [only]
    if (!forbidden || Object.keys(others).length > 0)
      return [maker.refuse('not', 'only values can be forbidden')]
    return [maker.rule('expect_column_values_to_not_be_in_set', { value_set: forbidden })]
  },
}

/** The rules of a property's schema. An object or an array is checked as a whole, as JSON, unless its schema leads elsewhere. */
export const keywordRules = (schema: Fields, maker: RuleMaker): readonly Rule[] => {
  const { type, format } = schema
  if (type === 'object' || type === 'array')
    return leadsElsewhere(schema)
      ? typeRules(type, format, maker)
      : [maker.rule('expect_column_values_to_match_json_schema', { json_schema: schema })]
  return [
    ...Object.entries(schema)
      .filter(([name]) => !annotations.has(name) && !boundKeywords.has(name))
      .flatMap(
        ([name, value]) =>
          entryOf(keywords, name)?.(value, maker, schema) ?? [
            maker.refuse(name, 'there is no expectation of it'),
          ],
      ),
    ...boundRules(schema, maker),
  ]
}

const leadsElsewhere = (schema: Fields): boolean => JSON.stringify(schema).includes('"$ref"')
