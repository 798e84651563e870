import type { Rule } from '../shared/importer.ts'
import { isGiven, textOr, without, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import type { Asked } from './checkRules.ts'

/** That the data has the columns of the contract, with their types: no others, and in that order, unless it says so. */
export function schema(asked: Asked): readonly Rule[] {
  const { columns, maker, at } = asked
  // What columns there are is asked of the table, not of some of its rows.
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
  return [...columnsRules(asked, common), ...types]
}

function columnsRules({ given, columns, at }: Asked, common: Fields): readonly Rule[] {
  const table = rulesAt(at, { common })
  const { allow_extra_columns: extra = false, allow_other_column_order: anyOrder = false } = given
  const required = columns.filter(({ optional }) => optional !== true).map(({ name }) => textOr(name, ''))
  if (required.length === 0) return []
  const all = required.length === columns.length
  if (extra === true || !all)
    return [
      table.rule('expect_table_columns_to_match_set', { column_set: required, exact_match: false }),
      ...(extra === true
        ? []
        : [
            table.refuse(
              'schema',
              'it is not checked that there are no further columns where some are optional',
            ),
          ]),
      ...(anyOrder === true
        ? []
        : [table.refuse('schema', 'the order of columns is not checked where there may be others')]),
    ]
  return anyOrder === true
    ? [table.rule('expect_table_columns_to_match_set', { column_set: required })]
    : [table.rule('expect_table_columns_to_match_ordered_list', { column_list: required })]
}
