import type { Importer, Path, Rule } from './shared/importer.ts'
import { fieldsOf, isRecord, listOf, textOr, type Fields } from './shared/record.ts'
import { stringColumns } from './shared/stringColumns.ts'
import { checkRules } from './soda/checkRules.ts'
import { withColumn } from './soda/withColumn.ts'
import { fillVariables } from './soda/fillVariables.ts'

/**
 * A data contract of Soda, v4. Variables (`${var.NAME}`) have their default values. The types and lengths of columns are
 * rules where the contract has a `schema` check, as in Soda.
 */
export const soda: Importer = {
  name: 'Soda contract',
  recognises: ({ dataset, columns, checks }) =>
    typeof dataset === 'string' && (Array.isArray(columns) || Array.isArray(checks)),
  rules(document) {
    const contract = fieldsOf(fillVariables(document))
    const columns = listOf(contract['columns']).map(fieldsOf)
    const filter = textOr(contract['filter'], '')
    return {
      name: textOr(contract['dataset'], '').split('/').at(-1)!,
      declared: stringColumns(columns.map(({ name, data_type: type }) => [name, type])),
      rules: [
        ...checksOf(contract['checks'], ['checks'], { columns, filter }),
        ...columns.flatMap((column, i) =>
          checksOf(column['checks'], ['columns', i, 'checks'], { columns, filter, column }),
        ),
      ],
    }
  },
}

interface Context {
  readonly columns: readonly Fields[]
  readonly filter: string
  readonly column?: Fields
}

/** Each check is a map of one key, its kind; without a value it has its usual threshold. */
const checksOf = (checks: unknown, at: Path, { columns, filter, column = {} }: Context): readonly Rule[] =>
  listOf(checks).flatMap((check, i) => {
    const [[kind, given] = [String(check), null]] = Object.entries(isRecord(check) ? check : {})
    return checkRules({
      kind,
      given: withColumn(fieldsOf(given), column),
      at: [...at, i],
      column: typeof column['name'] === 'string' ? column['name'] : null,
      optional: column['optional'] === true,
      columns,
      filter,
    })
  })
