import type { Path, Rule } from '../shared/importer.ts'
import { fieldsOf, isGiven, listOf, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { annotations } from './annotations.ts'
import { propertyRules } from './propertyRules.ts'

const ofRow = new Set(['type', 'properties', 'required', 'additionalProperties', '$ref'])

/** The rules of the schema of a row: which columns there are, and what is in them. */
export function rowRules(schema: Fields, at: Path, document: Fields): readonly Rule[] {
  const properties = fieldsOf(schema['properties'])
  const required = listOf(schema['required'])
  const names = Object.keys(properties)
  const others = Object.keys(schema).filter((key) => !ofRow.has(key) && !annotations.has(key))
  return [
    ...closedRules(schema, at),
    ...required
      .filter((name) => typeof name === 'string' && !names.includes(name))
      .map((name) => rulesAt([...at, 'required'], { column: String(name) }).rule('expect_column_to_exist')),
    ...names.flatMap((name) =>
      propertyRules(name, properties[name], {
        at: [...at, 'properties', name],
        required: required.includes(name),
        document,
      }),
    ),
    ...others.map((key) =>
      rulesAt([...at, key]).refuse(key, 'rules of a row as a whole are not carried over'),
    ),
  ]
}

function closedRules({ additionalProperties: further, ...schema }: Fields, at: Path): readonly Rule[] {
  if (!isGiven(further) || further === true) return []
  const maker = rulesAt([...at, 'additionalProperties'])
  if (further !== false) return [maker.refuse('additionalProperties', 'other columns are not read')]
  const required = listOf(schema['required'])
  const names = Object.keys(fieldsOf(schema['properties']))
  const optional = [
    ...names.filter((name) => !required.includes(name)),
    ...Object.keys(fieldsOf(schema['patternProperties'])).map((regex) => ({ regex })),
  ]
  return [
    maker.rule('expect_table_columns_to_match_set', {
      column_set: names.filter((name) => required.includes(name)),
      ...(optional.length > 0 && { optional_columns: optional }),
    }),
  ]
}
