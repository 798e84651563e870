import type { Rule } from '../shared/importer.ts'
import { isGiven, textOr, without, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import type { ThresholdCheck } from './check.ts'

/** That the data has the columns of the contract, with their types: no others, and in that order, unless it says so. */
export function schemaRules(check: ThresholdCheck): readonly Rule[] {
  const { columns, maker, at } = check
  // Columns belong to the table, not to some of its rows.
  const common = without(maker.common, 'where')
  const types = columns.flatMap((column): readonly Rule[] => {
    const { name, data_type: type, character_maximum_length: longest, optional } = column
    const ofColumn = rulesAt(at, { column: textOr(name, ''), optional: optional === true, common })
    return [
      ...(isGiven(type) ? [ofColumn.rule('expect_column_values_to_be_of_type', { type_: type })] : []),
      ...(isGiven(longest)
        ? [ofColumn.rule('expect_column_value_lengths_to_be_between', { max_value: longest })]
        : []),
    ]
  })
  return [...columnsRules(check, common), ...types]
}

function columnsRules({ given, columns, at }: ThresholdCheck, common: Fields): readonly Rule[] {
  const { allow_extra_columns: extra = false, allow_other_column_order: anyOrder = false } = given
  const names = (of: readonly Fields[]): readonly string[] => of.map(({ name }) => textOr(name, ''))
  const optional = names(columns.filter((column) => column['optional'] === true))
  if (columns.length === 0) return []
  const others = {
    ...(optional.length > 0 && { optional_columns: optional }),
    ...(extra === true && { exact_match: false }),
  }
  const { rule } = rulesAt(at, { common })
  return anyOrder === true
    ? [
        rule('expect_table_columns_to_match_set', {
          column_set: names(columns).filter((name) => !optional.includes(name)),
          ...others,
        }),
      ]
    : [rule('expect_table_columns_to_match_ordered_list', { column_list: names(columns), ...others })]
}
