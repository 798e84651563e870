import type { Importer, Path, Rule } from './shared/importer.ts'
import { entryOf, fieldsOf, isRecord, listOf, textOr, type Fields } from './shared/record.ts'
import { withTableNames } from './shared/withTableNames.ts'
import { declaredByRules, stringColumns } from './shared/stringColumns.ts'
import { fieldRules } from './dataContractSpecification/fieldRules.ts'
import { olderQualityRules } from './dataContractSpecification/olderQualityRules.ts'
import { serviceLevelRules } from './dataContractSpecification/serviceLevelRules.ts'
import { primaryKeyRules } from './odcs/primaryKeyRules.ts'
import { qualityRule } from './odcs/qualityRule.ts'

/**
 * A data contract of the Data Contract Specification, 0.9 to 1.2 (https://datacontract-specification.com). Each of its
 * models is a table. Its fields and quality rules mean the same as in the Open Data Contract Standard.
 */
export const dataContractSpecification: Importer = {
  name: 'Data Contract Specification',
  recognises: ({ dataContractSpecification: version }) => typeof version === 'string',
  tables: ({ models }) => Object.keys(fieldsOf(models)),
  rules(document, table) {
    const { dataContractSpecification: version } = document
    if (!/^(0\.9|1\.)/.test(String(version)))
      throw new Error(
        `Data Contract Specification: unknown version ${JSON.stringify(version)} (expected 0.9 to 1.2)`,
      )
    if (table === undefined) throw new Error('Data Contract Specification: the contract has no models')
    const model = fieldsOf(fieldsOf(document['models'])[table])
    const rules = [
      ...modelRules(model, ['models', table], document),
      ...olderQualityRules(document['quality'], table),
      ...serviceLevelRules(fieldsOf(document['servicelevels']), table),
    ]
    return { rules: withTableNames(rules, [table]), declared: stringColumns(declaredByRules(rules)) }
  },
}

function modelRules(model: Fields, at: Path, document: Fields): readonly Rule[] {
  const fields = Object.entries(fieldsOf(model['fields'])).map(
    ([name, field]) => [name, resolved(fieldsOf(field), document)] as const,
  )
  const namesOf = (wanted: (field: Fields) => boolean): readonly string[] =>
    fields.filter(([, field]) => wanted(field)).map(([name]) => name)
  const keys = listOf(model['primaryKey']).map(String)
  const required = namesOf((field) => field['required'] === true)
  return [
    ...fields.flatMap(([name, field]) => fieldRules(name, field, [...at, 'fields', name])),
    ...(keys.length > 0
      ? primaryKeyRules(keys, required, [...at, 'primaryKey'])
      : primaryKeyRules(namesOf(isPrimary), required, [...at, 'fields'])),
    ...listOf(model['quality']).map((quality, i) => qualityRule(quality, [...at, 'quality', i], null)),
  ]
}

/** `primary` is the older spelling. */
const isPrimary = ({ primary, primaryKey }: Fields): boolean => primary === true || primaryKey === true

/** A field with what it inherits from a definition of the same document. */
function resolved({ $ref: ref, ...own }: Fields, { definitions }: Fields): Fields {
  if (ref === undefined) return own
  const path = /^#\/definitions\/(.+)$/.exec(textOr(ref, ''))?.[1]?.split('/') ?? []
  const found = path.reduce<unknown>((within, key) => entryOf(fieldsOf(within), key), definitions)
  return path.length > 0 && isRecord(found) ? { ...found, ...own } : { ...own, $ref: ref }
}
