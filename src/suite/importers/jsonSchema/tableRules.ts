import type { Rule } from '../shared/importer.ts'
import { fieldsOf, isGiven, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { annotations } from './annotations.ts'

const ofTable = new Set(['type', 'items', 'minItems', 'maxItems', 'uniqueItems', '$ref'])

/** The rules of the array whose items are rows. */
export function tableRules(table: Fields, row: Fields): readonly Rule[] {
  const { minItems, maxItems, uniqueItems } = table
  const columns = Object.keys(fieldsOf(row['properties']))
  return [
    ...(isGiven(minItems) || isGiven(maxItems)
      ? [
          rulesAt([]).rule('expect_table_row_count_to_be_between', {
            min_value: minItems,
            max_value: maxItems,
          }),
        ]
      : []),
    ...(uniqueItems === true
      ? [rulesAt(['uniqueItems']).rule('expect_compound_columns_to_be_unique', { column_list: columns })]
      : []),
    ...Object.keys(table)
      .filter((key) => !ofTable.has(key) && !annotations.has(key))
      .map((key) => rulesAt([key]).refuse(key, 'rules of the table as a whole are not carried over')),
  ]
}
