import type { Importer } from './shared/importer.ts'
import { declaredByRules, stringColumns } from './shared/stringColumns.ts'
import { rowOf } from './jsonSchema/rowOf.ts'
import { rowRules } from './jsonSchema/rowRules.ts'
import { tableRules } from './jsonSchema/tableRules.ts'

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
    const rules = [
      ...rowRules(row.schema, row.at, document),
      ...(row.table ? tableRules(row.table, row.schema) : []),
    ]
    return {
      ...(typeof title === 'string' && title !== '' && { name: title }),
      rules,
      declared: stringColumns(declaredByRules(rules)),
    }
  },
}
