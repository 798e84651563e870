import type { Path, Rule } from '../shared/importer.ts'
import { fieldsOf, isGiven, listOf, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'
import { presentRows } from './missingTexts.ts'

/** Keys of the table: primary, unique and foreign. */
export function keyRules(schema: Fields, at: Path): readonly Rule[] {
  const { primaryKey, uniqueKeys, foreignKeys } = schema
  const primary = rulesAt([...at, 'primaryKey'])
  const parts = isGiven(primaryKey) ? namesOf(primaryKey) : []
  return [
    ...parts.map((column) => primary.rule('expect_column_values_to_not_be_null', { column })),
    ...(parts.length === 0 ? [] : [unique(parts, primary)]),
    ...listOf(uniqueKeys).map((key, i) => unique(namesOf(key), rulesAt([...at, 'uniqueKeys', i]))),
    ...listOf(foreignKeys).map((key, i) =>
      foreign(fieldsOf(key), schema, rulesAt([...at, 'foreignKeys', i])),
    ),
  ]
}

const namesOf = (key: unknown): readonly string[] => [key].flat().map(String)

const unique = (columns: readonly string[], maker: RuleMaker): Rule =>
  columns.length === 1
    ? maker.rule('expect_column_values_to_be_unique', { column: columns[0] })
    : maker.rule('expect_compound_columns_to_be_unique', { column_list: columns })

function foreign({ fields, reference }: Fields, schema: Fields, maker: RuleMaker): Rule {
  const { resource = '', fields: others } = fieldsOf(reference)
  const [column, ...more] = namesOf(fields)
  if (more.length > 0) return maker.refuse('foreignKey', 'only keys of one field are looked up')
  return maker.rule('expect_column_values_to_be_in_other_table', {
    column,
    // A reference without a name is to the table itself.
    other_table: resource === '' ? 'sample' : resource,
    other_column: namesOf(others)[0],
    ...presentRows(fieldNamed(column, schema)),
  })
}

const fieldNamed = (name: string | undefined, { fields }: Fields): Fields =>
  listOf(fields)
    .map(fieldsOf)
    .find((field) => field['name'] === name) ?? {}
