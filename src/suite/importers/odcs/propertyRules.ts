import type { Path, Rule } from '../shared/importer.ts'
import { entryOf, fieldsOf, isRecord, listOf, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'
import { timeOfDay } from '../shared/timeOfDay.ts'
import { optionRules } from './optionRules.ts'
import { qualityRule } from './qualityRule.ts'
import { physicalName, relationshipRules } from './relationshipRules.ts'

/** Types of the contract, and their names here. The others are not types of a column of a file. */
const types: Readonly<Record<string, string>> = {
  string: 'string',
  date: 'date',
  timestamp: 'timestamp',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
}

/** The rules of a property: a column. */
export function propertyRules(property: Fields, at: Path): readonly Rule[] {
  const column = physicalName(property)
  const maker = rulesAt(at, { column })
  const { required, unique } = property
  const values = listOf(property['enum']).map((each) => (isRecord(each) ? each['value'] : each))
  return [
    maker.rule('expect_column_to_exist'),
    ...typeRules(property, maker),
    ...(required === true ? [maker.rule('expect_column_values_to_not_be_null')] : []),
    ...(unique === true ? [maker.rule('expect_column_values_to_be_unique')] : []),
    ...(isColumnType(property) ? optionRules(property, maker) : []),
    ...(values.length === 0 ? [] : [maker.rule('expect_column_values_to_be_in_set', { value_set: values })]),
    ...relationshipRules(property, at, column),
    ...listOf(property['quality']).map((quality, i) => qualityRule(quality, [...at, 'quality', i], column)),
  ]
}

/** An object or array has one rule: that it is not looked into. */
const isColumnType = ({ logicalType }: Fields): boolean => logicalType !== 'object' && logicalType !== 'array'

function typeRules(
  { logicalType, physicalType, logicalTypeOptions }: Fields,
  maker: RuleMaker,
): readonly Rule[] {
  // A format says more than the type, so it is another rule.
  if (fieldsOf(logicalTypeOptions)['format'] !== undefined && /^(date|time)/.test(String(logicalType)))
    return []
  if (typeof logicalType !== 'string')
    return typeof physicalType === 'string'
      ? [maker.rule('expect_column_values_to_be_of_type', { type_: physicalType })]
      : []
  if (logicalType === 'time') return [maker.rule('expect_column_values_to_match_regex', { regex: timeOfDay })]
  const type = entryOf(types, logicalType)
  if (type === undefined)
    return [maker.refuse('logicalType', `values of type ${logicalType} are not looked into`)]
  return [maker.rule('expect_column_values_to_be_of_type', { type_: type })]
}
