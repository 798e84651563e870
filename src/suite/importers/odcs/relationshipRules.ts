import type { Path, Rule } from '../shared/importer.ts'
import { fieldsOf, listOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'

/** A column's name in the data. */
export const physicalName = ({ name, physicalName: physical }: Fields): string =>
  textOr(physical, textOr(name, ''))

/** References to other tables, of a property or of the object that has properties. */
export function relationshipRules(of: Fields, at: Path, column?: string): readonly Rule[] {
  return listOf(of['relationships']).map((each, i) => {
    const { from, to } = fieldsOf(each)
    const { rule, refuse } = rulesAt([...at, 'relationships', i])
    const [target, ...more] = [to].flat()
    const [own, ...others] = column === undefined ? [from].flat() : [column]
    const [table, other] = typeof target === 'string' ? target.split('.') : []
    if (typeof own !== 'string' || more.length > 0 || others.length > 0)
      return refuse('relationship', 'only references of one column to one other are looked up')
    if (table === undefined || other === undefined || !/^\w+\.\w+$/.test(String(target)))
      return refuse('relationship', `${JSON.stringify(target)} isn't a table.column`)
    return rule('expect_column_values_to_be_in_other_table', {
      column: own.split('.').at(-1),
      other_table: table,
      other_column: other,
    })
  })
}
