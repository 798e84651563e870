import type { Path, Rule } from '../shared/importer.ts'
import { fieldsOf, isRecord, listOf, textOr, without, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { constraintRules } from './constraintRules.ts'
import { isOptional } from './fieldsMatch.ts'
import { formedBounds } from './formedBounds.ts'
import { isEmptyMissing, missingTexts, presentRows } from './missingTexts.ts'
import { numberForm } from './numberForm.ts'
import { typeRules } from './typeRules.ts'

const numeric = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'enum']

/** Returns the rules of a field, which is a column. */
export function fieldRules(field: Fields, at: Path, schema: Fields): readonly Rule[] {
  const column = textOr(field['name'], '')
  const optional = isOptional(schema)
  const maker = rulesAt(at, { column, optional, common: presentRows(field) })
  const categories = listOf(field['categories']).map((each) => (isRecord(each) ? each['value'] : each))
  const { required, ...constraints } = fieldsOf(field['constraints'])
  const form = numberForm(field)
  const others = form ? numeric.reduce(without, constraints) : constraints
  return [
    ...typeRules(field, maker),
    ...presenceRules(required === true, field, at, schema),
    ...(form ? formedBounds(column, constraints, form, maker) : []),
    ...constraintRules(others, maker),
    ...(categories.length === 0
      ? []
      : [maker.rule('expect_column_values_to_be_in_set', { value_set: categories })]),
  ]
}

/** Returns the rules that values are present: an empty cell and a text for "missing" may both mean that one is not. */
function presenceRules(required: boolean, field: Fields, at: Path, schema: Fields): readonly Rule[] {
  const maker = rulesAt(at, { column: textOr(field['name'], ''), optional: isOptional(schema) })
  const isText = ['string', 'any'].includes(textOr(field['type'], 'any'))
  const emptyFails = isEmptyMissing(field, schema) ? required : !isText
  const failing = [
    ...(required ? missingTexts(field) : []),
    ...(emptyFails && !isEmptyMissing(field, schema) ? [''] : []),
  ]
  return [
    ...(emptyFails ? [maker.rule('expect_column_values_to_not_be_null')] : []),
    ...(failing.length === 0
      ? []
      : [maker.rule('expect_column_values_to_not_be_in_set', { value_set: failing })]),
  ]
}
