import { boundKeywords, boundRules } from '../shared/boundRules.ts'
import type { Rule } from '../shared/importer.ts'
import { multipleOf } from '../shared/multipleOf.ts'
import { entryOf, fieldsOf, isGiven, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { jdkFormat } from './jdkFormat.ts'

const formats: Readonly<Record<string, string>> = {
  email: 'email',
  uuid: 'uuid',
  uri: 'url',
  hostname: 'domain',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
}
/** Options of how values are written down or kept. */
const silent = new Set(['timezone', 'defaultTimezone'])

/** The rules of `logicalTypeOptions`. */
export function optionRules({ logicalType, logicalTypeOptions }: Fields, maker: RuleMaker): readonly Rule[] {
  const options = Object.fromEntries(
    Object.entries(fieldsOf(logicalTypeOptions)).filter(([, value]) => isGiven(value)),
  )
  const { pattern, format, multipleOf: step, ...others } = options
  return [
    ...boundRules(options, maker),
    ...(pattern === undefined ? [] : [maker.rule('expect_column_values_to_match_regex', { regex: pattern })]),
    ...(step === undefined ? [] : [multipleOf(step, maker.column ?? '', maker)]),
    ...(format === undefined ? [] : [formatRule(String(logicalType), format, maker)]),
    ...Object.keys(others)
      .filter((name) => !boundKeywords.has(name) && !silent.has(name))
      .map((name) => maker.refuse(name, 'there is no expectation of it')),
  ]
}

function formatRule(type: string, format: unknown, maker: RuleMaker): Rule {
  if (type === 'date' || type === 'timestamp' || type === 'time') return timeRule(type, String(format), maker)
  const name = type === 'string' ? entryOf(formats, String(format)) : undefined
  if (name === undefined)
    return maker.refuse('format', `no values are checked to be of format ${String(format)}`)
  return maker.rule('expect_column_values_to_match_format', { format: name })
}

/** Values in ISO 8601 are read as what they are; others stay text. */
function timeRule(type: 'date' | 'timestamp' | 'time', format: string, maker: RuleMaker): Rule {
  if (type !== 'time' && format.startsWith('yyyy-MM-dd'))
    return maker.rule('expect_column_values_to_be_of_type', { type_: type })
  const directives = jdkFormat(format)
  if (directives === null)
    return maker.refuse('format', `the format ${format} has letters that are not known here`)
  return maker.rule('expect_column_values_to_match_strftime_format', { strftime_format: directives })
}
