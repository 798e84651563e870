import type { Importer, Path, Rule } from '../importer.ts'
import { fieldsOf, isGiven, isRecord, listOf, type Fields } from '../record.ts'
import { rulesAt } from '../rulesAt.ts'
import { annotations } from './jsonSchema/annotations.ts'
import { propertyRules } from './jsonSchema/propertyRules.ts'
import { resolved } from './jsonSchema/resolved.ts'

/**
 * A JSON Schema of a row: an object with properties, which are the columns; or of an array of such. A property that is not
 * required may be missing in a row, and the data may be without it. One that is required, and not nullable, is never NULL.
 */
export const jsonSchema: Importer = {
  name: 'JSON Schema',
  recognises(document) {
    const { $schema: schema, type, $ref: ref } = document
    if (typeof schema === 'string' && schema.includes('json-schema.org')) return true
    return rowOf(document) !== null && (type !== undefined || ref !== undefined)
  },
  rules(document) {
    const row = rowOf(document)
    if (!row) throw new Error('JSON Schema: it is of no object with properties, nor of an array of such')
    const { title } = document
    return {
      ...(typeof title === 'string' && title !== '' && { name: title }),
      rules: [
        ...rowRules(row.schema, row.at, document),
        ...(row.table ? tableRules(row.table, row.schema) : []),
      ],
    }
  },
}

interface RowSchema {
  readonly schema: Fields
  readonly at: Path
  /** The schema of the array whose items the rows are, if they are. */
  readonly table: Fields | null
}

function rowOf(document: Fields): RowSchema | null {
  const [root, at] = resolved(document, [], document)
  if (isRecord(root['properties'])) return { schema: root, at, table: null }
  if (root['type'] !== 'array' || !isRecord(root['items'])) return null
  const [item, itemAt] = resolved(root['items'], [...at, 'items'], document)
  return isRecord(item['properties']) ? { schema: item, at: itemAt, table: root } : null
}

const ofRow = new Set(['type', 'properties', 'required', 'additionalProperties', '$ref'])

function rowRules(schema: Fields, at: Path, document: Fields): readonly Rule[] {
  const properties = fieldsOf(schema['properties'])
  const required = listOf(schema['required'])
  const names = Object.keys(properties)
  const others = Object.keys(schema).filter((key) => !ofRow.has(key) && !annotations.has(key))
  return [
    ...closedRules(
      schema,
      names.every((name) => required.includes(name)),
      at,
    ),
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

function closedRules(schema: Fields, allRequired: boolean, at: Path): readonly Rule[] {
  const further = schema['additionalProperties']
  if (!isGiven(further) || further === true) return []
  const maker = rulesAt([...at, 'additionalProperties'])
  if (further !== false) return [maker.refuse('additionalProperties', 'further columns are not looked into')]
  if (!allRequired)
    return [
      maker.refuse(
        'additionalProperties',
        'it is not checked that there are no further columns where some may be missing',
      ),
    ]
  return [
    maker.rule('expect_table_columns_to_match_set', {
      column_set: Object.keys(fieldsOf(schema['properties'])),
    }),
  ]
}

const ofTable = new Set(['type', 'items', 'minItems', 'maxItems', 'uniqueItems', '$ref'])

function tableRules(table: Fields, row: Fields): readonly Rule[] {
  const { minItems, maxItems, uniqueItems } = table
  const columns = Object.keys(fieldsOf(row['properties']))
  return [
    ...(isGiven(minItems) || isGiven(maxItems)
      ? [
          rulesAt([]).rule('expect_table_row_count_to_be_between', {
            min_value: minItems,
            max_value: maxItems,
          }),
        ]
      : []),
    ...(uniqueItems === true
      ? [rulesAt(['uniqueItems']).rule('expect_compound_columns_to_be_unique', { column_list: columns })]
      : []),
    ...Object.keys(table)
      .filter((key) => !ofTable.has(key) && !annotations.has(key))
      .map((key) => rulesAt([key]).refuse(key, 'rules of the table as a whole are not carried over')),
  ]
}
