import type { Path, Rule } from '../shared/importer.ts'
import { fieldsOf, isRecord, listOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { constraintRules } from './constraintRules.ts'
import { typeRules } from './typeRules.ts'

/** The rules of a field: a column. */
export function fieldRules(field: Fields, at: Path, optional: boolean): readonly Rule[] {
  const column = textOr(field['name'], '')
  const maker = rulesAt(at, { column, optional })
  const categories = listOf(field['categories']).map((each) => (isRecord(each) ? each['value'] : each))
  return [
    ...typeRules(field, maker),
    ...constraintRules(fieldsOf(field['constraints']), maker),
    ...(categories.length === 0
      ? []
      : [maker.rule('expect_column_values_to_be_in_set', { value_set: categories })]),
    ...(field['missingValues'] === undefined
      ? []
      : [
          maker.refuse('missingValues', 'texts that mean "missing" are named for all columns: --null-values'),
        ]),
  ]
}
