import type { Path, Rule } from '../shared/importer.ts'
import { entryOf, isRecord, listOf, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'

/** How the columns of the data may differ from the fields. */
const ways: Readonly<Record<string, (names: readonly string[], maker: RuleMaker) => Rule>> = {
  exact: (names, maker) => maker.rule('expect_table_columns_to_match_ordered_list', { column_list: names }),
  equal: (names, maker) => maker.rule('expect_table_columns_to_match_set', { column_set: names }),
  superset: (names, maker) =>
    maker.rule('expect_table_columns_to_match_set', { column_set: names, exact_match: false }),
  subset: (names, maker) =>
    maker.rule('expect_table_columns_to_match_set', { column_set: [], optional_columns: names }),
  partial: (_, maker) => maker.refuse('fieldsMatch', 'it is not checked that one of the columns is there'),
}

/** Version 2 has it as text, and had it as a list of one for a while. */
const wayOf = ({ fieldsMatch = 'exact' }: Fields): string => String([fieldsMatch].flat()[0])

/** Whether the data may be without a field. */
export const isOptional = (schema: Fields): boolean => ['subset', 'partial'].includes(wayOf(schema))

/** The rule of `fieldsMatch`: which columns there are. */
export function fieldsMatchRules(schema: Fields, at: Path): readonly Rule[] {
  const maker = rulesAt([...at, 'fields'])
  const names = listOf(schema['fields'])
    .filter(isRecord)
    .map(({ name }) => String(name))
  const rule = entryOf(ways, wayOf(schema))
  if (!rule)
    return [maker.refuse('fieldsMatch', `${wayOf(schema)} is none of ${Object.keys(ways).join(', ')}`)]
  return names.length === 0 ? [] : [rule(names, maker)]
}
