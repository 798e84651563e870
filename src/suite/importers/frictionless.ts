import type { ImportedRules, Importer, Path, Rule } from './shared/importer.ts'
import { fieldsOf, isRecord, listOf, textOr, type Fields } from './shared/record.ts'
import { rulesAt } from './shared/rulesAt.ts'
import { stringColumns } from './shared/stringColumns.ts'
import { fieldRules } from './frictionless/fieldRules.ts'
import { fieldsMatchRules } from './frictionless/fieldsMatch.ts'
import { keyRules } from './frictionless/keyRules.ts'
import { missingTexts } from './frictionless/missingTexts.ts'
import { numberForm } from './frictionless/numberForm.ts'

/**
 * A Table Schema of Frictionless, v1 or v2 (https://datapackage.org/standard/table-schema), or a data package, of which
 * each resource is a table.
 */
export const frictionless: Importer = {
  name: 'Frictionless Table Schema',
  recognises: (document) => isTableSchema(document) || isDataPackage(document),
  tables: ({ resources }) => listOf(resources).filter(isRecord).map(nameOf),
  rules(document, table) {
    if (!isDataPackage(document)) return { ...titleOf(document), ...schemaOf(document, []) }
    const index = listOf(document['resources']).findIndex((each) => isRecord(each) && nameOf(each) === table)
    const { schema } = fieldsOf(listOf(document['resources'])[index])
    if (typeof schema === 'string')
      throw new Error(
        `Frictionless: the schema of ${table ?? ''} is in ${schema}; give that file as the suite`,
      )
    if (!isRecord(schema)) throw new Error(`Frictionless: the resource ${table ?? ''} has no schema`)
    return schemaOf(schema, ['resources', index, 'schema'])
  },
}

const isTableSchema = ({ fields, resources }: Fields): boolean =>
  resources === undefined && Array.isArray(fields) && fields.every(isRecord)

const isDataPackage = ({ resources }: Fields): boolean =>
  Array.isArray(resources) && resources.some((each) => isRecord(each) && ('path' in each || 'schema' in each))

const nameOf = ({ name }: Fields): string => textOr(name, '')

const titleOf = ({ name }: Fields): { readonly name?: string } => (typeof name === 'string' ? { name } : {})

const schemaOf = (schema: Fields, at: Path): ImportedRules => ({
  rules: schemaRules(schema, at),
  declared: {
    ...stringColumns(
      listOf(schema['fields'])
        .map(fieldsOf)
        .map((field) => [field['name'], isReadAsText(field) ? 'string' : undefined]),
    ),
    nullValues: missingTexts(schema),
  },
})

/** Whether the cells of a field are taken as text: strings, numbers that rules parse, and where "missing" is written otherwise. */
const isReadAsText = (field: Fields): boolean =>
  field['type'] === 'string' || numberForm(field) !== null || missingTexts(field).length > 0

function schemaRules(schema: Fields, at: Path): readonly Rule[] {
  const fields = listOf(schema['fields'])
  return [
    ...fieldsMatchRules(schema, at),
    ...fields.flatMap((field, i) => {
      const place = [...at, 'fields', i]
      if (isRecord(field) && typeof field['name'] === 'string') return fieldRules(field, place, schema)
      return [rulesAt(place).refuse('field', 'it has no name')]
    }),
    ...keyRules(schema, at),
  ]
}
