import type { Importer, Rule } from './shared/importer.ts'
import { fieldsOf, isRecord, listOf, type Fields } from './shared/record.ts'
import { rulesAt } from './shared/rulesAt.ts'
import { stringColumns } from './shared/stringColumns.ts'
import { contractRules } from './dbt/contractRules.ts'
import { listNodes, type Node } from './dbt/nodes.ts'
import { testRules } from './dbt/testRules.ts'

/**
 * A properties file of dbt: the generic tests of its models, seeds, snapshots and sources, those of dbt_utils and
 * dbt_expectations among them. Templates (`{{ … }}`) are not filled in; `ref('orders')` is the table `orders`.
 */
export const dbt: Importer = {
  name: 'dbt properties',
  recognises(document) {
    const nodes = listNodes(document)
    const hasRules = nodes.some(({ of }) => ['columns', 'tests', 'data_tests'].some((key) => key in of))
    return hasRules || (nodes.length > 0 && document['version'] === 2)
  },
  tables: (document) => listNodes(document).map(({ name }) => name),
  rules(document, table) {
    const node = listNodes(document).find(({ name }) => name === table)
    const columns = listOf(node?.of['columns']).map(fieldsOf)
    return {
      rules: node ? nodeRules(node) : [],
      declared: stringColumns(columns.map(({ name, data_type: type }) => [name, type])),
    }
  },
}

function nodeRules({ of, at }: Node): readonly Rule[] {
  const columns = listOf(of['columns']).map(fieldsOf)
  return [
    ...contractRules(of, columns, at),
    ...testsOf(of, at, null),
    ...columns.flatMap((column, i) => {
      const place = [...at, 'columns', i]
      return typeof column['name'] === 'string'
        ? testsOf(column, place, column['name'])
        : [rulesAt(place).refuse('column', 'it has no name')]
    }),
  ]
}

/** The tests of a column or a model: `data_tests`, which was called `tests` before. */
const testsOf = (of: Fields, at: Node['at'], column: string | null): readonly Rule[] =>
  ['data_tests', 'tests'].flatMap((key) =>
    listOf(of[key]).flatMap((test, i) =>
      isRecord(test) || typeof test === 'string' ? testRules(test, [...at, key, i], column) : [],
    ),
  )
