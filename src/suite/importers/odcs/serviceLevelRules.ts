import { freshnessRule } from '../shared/freshnessRule.ts'
import type { Rule } from '../shared/importer.ts'
import { fieldsOf, listOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { physicalName } from './relationshipRules.ts'

const names: Readonly<Record<string, string>> = {
  freshness: 'freshness',
  fr: 'freshness',
  retention: 'retention',
  re: 'retention',
}

/** Service levels that the data shows: those that name an element of the object with its times. Others are of the service. */
export function serviceLevelRules(levels: readonly unknown[], object: Fields): readonly Rule[] {
  return levels.map(fieldsOf).flatMap(({ property, value, unit, element }, i) => {
    const name = names[textOr(property, '')]
    const [table, ...path] = textOr(element, '').split('.')
    if (name === undefined || path.length === 0 || ![object['name'], physicalName(object)].includes(table))
      return []
    const column = columnOf(path.join('.'), object)
    const maker = rulesAt(['slaProperties', i], { column })
    return name === 'freshness'
      ? [freshnessRule(maker, column, `${String(value)}${textOr(unit, '')}`)]
      : [maker.refuse(name, 'how long data is kept is not checked')]
  })
}

function columnOf(name: string, { properties }: Fields): string {
  const property = listOf(properties)
    .map(fieldsOf)
    .find((each) => each['name'] === name)
  return property ? physicalName(property) : name
}
