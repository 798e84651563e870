import { freshnessRule } from '../shared/freshnessRule.ts'
import type { Rule } from '../shared/importer.ts'
import { fieldsOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'

/** Service levels that the data shows: those that name a field of the model with its times. Others are of the service. */
export function serviceLevelRules(levels: Fields, table: string): readonly Rule[] {
  return ['freshness', 'retention'].flatMap((name) => {
    const level = fieldsOf(levels[name])
    const [model, ...field] = textOr(level['timestampField'], '').split('.')
    if (model !== table || field.length === 0) return []
    const column = field.join('.')
    const maker = rulesAt(['servicelevels', name], { column })
    return name === 'freshness'
      ? [freshnessRule(maker, column, textOr(level['threshold'], ''))]
      : [maker.refuse(name, 'how long data is kept is not checked')]
  })
}
