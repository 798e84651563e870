import type { Path, Rule } from '../shared/importer.ts'
import { isGiven, textOr, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'
import { propertyRules } from '../odcs/propertyRules.ts'

/** The types of the specification by the logical type that they are in the Open Data Contract Standard. */
const spellings: Readonly<Record<string, string>> = {
  string: 'string text varchar',
  number: 'number decimal numeric float double',
  integer: 'int integer long bigint',
  boolean: 'boolean',
  timestamp: 'timestamp timestamp_tz timestamp_ntz',
  date: 'date',
  time: 'time',
  object: 'object record struct',
  array: 'array',
}
const logicalTypes = new Map(
  Object.entries(spellings).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
)
const optionNames = [
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]

/** Returns the rules of a field, a column: those of the property that says the same in the Open Data Contract Standard. */
export function fieldRules(name: string, field: Fields, at: Path): readonly Rule[] {
  const { type, required, unique, quality, references, enum: values, $ref: ref } = field
  const maker = rulesAt(at, { column: name })
  const logicalType = logicalTypes.get(textOr(type, '').toLowerCase())
  const property = {
    name,
    required,
    unique,
    quality,
    enum: values,
    ...(logicalType !== undefined && { logicalType }),
    logicalTypeOptions: Object.fromEntries(optionNames.map((option) => [option, field[option]])),
    ...(typeof references === 'string' && { relationships: [{ to: references }] }),
  }
  return [
    ...propertyRules(property, at),
    ...(isGiven(type) && logicalType === undefined ? [otherType(String(type), maker)] : []),
    ...(ref === undefined
      ? []
      : [maker.refuse('$ref', `${JSON.stringify(ref)} is not a definition in this file`)]),
  ]
}

const otherType = (type: string, maker: RuleMaker): Rule =>
  type === 'json' || type === 'variant'
    ? maker.rule('expect_column_values_to_be_json_parseable')
    : maker.refuse('type', `no column is checked to be of type ${type}`)
