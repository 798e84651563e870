import type { Importer, Path, Rule } from './shared/importer.ts'
import { isGiven, isRecord, fieldsOf, listOf, textOr, type Fields } from './shared/record.ts'
import { rulesAt } from './shared/rulesAt.ts'
import { declaredByRules, stringColumns } from './shared/stringColumns.ts'
import { primaryKeyRules } from './odcs/primaryKeyRules.ts'
import { propertyRules } from './odcs/propertyRules.ts'
import { qualityRule } from './odcs/qualityRule.ts'
import { physicalName, relationshipRules } from './odcs/relationshipRules.ts'
import { serviceLevelRules } from './odcs/serviceLevelRules.ts'
import { withTableNames } from './shared/withTableNames.ts'

/**
 * A data contract of the Open Data Contract Standard, 3.x (https://bitol-io.github.io/open-data-contract-standard). Each
 * object of its schema is a table. Columns are called by their physical names.
 */
export const odcs: Importer = {
  name: 'Open Data Contract',
  recognises: ({ kind }) => kind === 'DataContract',
  tables: ({ schema }) => listOf(schema).filter(isRecord).map(nameOf),
  rules(document, table) {
    const { apiVersion } = document
    if (typeof apiVersion !== 'string' || !/^v?3\./.test(apiVersion))
      throw new Error(`Open Data Contract: apiVersion is ${JSON.stringify(apiVersion)}; v3.x is read`)
    const index = listOf(document['schema']).findIndex((each) => isRecord(each) && nameOf(each) === table)
    const object = fieldsOf(listOf(document['schema'])[index])
    const rules = [
      ...objectRules(object, ['schema', index]),
      ...serviceLevelRules(listOf(document['slaProperties']), object),
    ]
    const names = [nameOf(object), physicalName(object)]
    return { rules: withTableNames(rules, names), declared: stringColumns(declaredByRules(rules)) }
  },
}

const nameOf = ({ name }: Fields): string => textOr(name, '')

function objectRules(object: Fields, at: Path): readonly Rule[] {
  const properties = listOf(object['properties'])
  return [
    ...properties.flatMap((property, i) => {
      const place = [...at, 'properties', i]
      if (isRecord(property) && typeof property['name'] === 'string') return propertyRules(property, place)
      return [rulesAt(place).refuse('property', 'it has no name')]
    }),
    ...primaryKeyRules(
      primaryKeyOf(properties.filter(isRecord)),
      properties.filter(isRecord).filter(isRequired).map(physicalName),
      [...at, 'properties'],
    ),
    ...relationshipRules(object, at),
    ...listOf(object['quality']).map((quality, i) =>
      qualityRule(quality, [...at, 'quality', i], null, columnNamer(properties)),
    ),
  ]
}

/** Returns the name in the data of a column of the contract. */
const columnNamer =
  (properties: readonly unknown[]) =>
  (name: string): string => {
    const property = properties.find((each) => isRecord(each) && each['name'] === name)
    return isRecord(property) ? physicalName(property) : name
  }

/** Returns the physical names of the parts of the primary key, in order. */
const primaryKeyOf = (properties: readonly Fields[]): readonly string[] =>
  properties
    .filter(({ primaryKey }) => primaryKey === true)
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map(physicalName)

const isRequired = ({ required }: Fields): boolean => required === true

const positionOf = ({ primaryKeyPosition }: Fields): number =>
  isGiven(primaryKeyPosition) ? Number(primaryKeyPosition) : 0
