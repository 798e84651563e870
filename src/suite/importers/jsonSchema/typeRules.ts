import type { Rule } from '../shared/importer.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { entryOf } from '../shared/record.ts'

/** Equivalents of the types of JSON. The contents of objects and arrays are ignored. */
const types: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
}
/** Text of these formats is read as what it says. */
const typesOfFormat: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'timestamp' }

/** The rule of a type, or of several, of which one will do. */
export function typeRules(given: unknown, format: unknown, maker: RuleMaker): readonly Rule[] {
  const names = [given].flat().map(String)
  const unknown = names.find((name) => entryOf(types, name) === undefined)
  if (unknown !== undefined) return [maker.refuse('type', `no column is checked to be of type ${unknown}`)]
  const own = names.map(
    (name) => (name === 'string' ? entryOf(typesOfFormat, String(format)) : undefined) ?? types[name],
  )
  return own.length === 1
    ? [maker.rule('expect_column_values_to_be_of_type', { type_: own[0] })]
    : [maker.rule('expect_column_values_to_be_in_type_list', { type_list: own })]
}
