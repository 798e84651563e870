import { boundKeywords, boundRules } from '../shared/boundRules.ts'
import type { Rule } from '../shared/importer.ts'
import { entryOf, isGiven, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'

type Constraint = (value: unknown, maker: RuleMaker) => readonly Rule[]

const expect =
  (type: string, params: (value: unknown) => Fields): Constraint =>
  (value, maker) => [maker.rule(type, params(value))]

const ifTrue =
  (type: string): Constraint =>
  (value, maker) =>
    value === true ? [maker.rule(type)] : []

/** Expectations of the constraints of a field. */
const constraints: Readonly<Record<string, Constraint>> = {
  unique: ifTrue('expect_column_values_to_be_unique'),
  enum: expect('expect_column_values_to_be_in_set', (values) => ({ value_set: values })),
  // The pattern of an XML Schema is of the whole text.
  pattern: (value, maker) => [
    typeof value === 'string'
      ? maker.rule('expect_column_values_to_match_regex', { regex: `^(?:${value})$` })
      : maker.refuse('pattern', "it isn't text"),
  ],
  jsonSchema: expect('expect_column_values_to_match_json_schema', (schema) => ({ json_schema: schema })),
}

export const constraintRules = (given: Fields, maker: RuleMaker): readonly Rule[] => [
  ...boundRules(given, maker),
  ...Object.entries(given)
    .filter(([name, value]) => isGiven(value) && !boundKeywords.has(name))
    .flatMap(
      ([name, value]) =>
        entryOf(constraints, name)?.(value, maker) ?? [maker.refuse(name, 'there is no such constraint')],
    ),
]
