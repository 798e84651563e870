import type { Path, Rule } from '../shared/importer.ts'
import { entryOf, fieldsOf, isRecord, listOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'

type Condition = (given: unknown, maker: RuleMaker) => readonly Rule[]

/** Meaning of each condition of a schema check. `*` and `%` stand for any text in the name of a column. */
const conditions: Readonly<Record<string, Condition>> = {
  'when required column missing': (names, maker) => [
    maker.rule('expect_table_columns_to_match_set', { column_set: names, exact_match: false }),
  ],
  'when forbidden column present': (names, maker) => [
    maker.rule('expect_table_columns_to_not_contain_set', {
      column_set: listOf(names).map((name) =>
        /[*%]/.test(String(name)) ? { glob: String(name).replaceAll('%', '*') } : name,
      ),
    }),
  ],
  'when wrong column type': (types, maker) =>
    Object.entries(fieldsOf(types)).map(([column, type]) =>
      maker.rule('expect_column_values_to_be_of_type', { column, type_: type }),
    ),
  'when wrong column index': (indexes, maker) =>
    Object.entries(fieldsOf(indexes)).map(([column, index]) =>
      maker.rule('expect_column_to_exist', { column, column_index: index }),
    ),
  'when schema changes': (_, maker) => [
    maker.refuse('schema', 'when schema changes: it compares with earlier scans, which are not kept here'),
  ],
}

/** Returns the rules of `schema`, at the level `fail` or `warn`. */
export function schemaCheck(given: Fields, at: Path): readonly Rule[] {
  const { name } = given
  const levels = ['fail', 'warn'].filter((level) => isRecord(given[level]))
  if (levels.length === 0) return [rulesAt(at).refuse('schema', 'it has no condition below fail or warn')]
  return levels.flatMap((level) => {
    const maker = rulesAt(at, {
      common: {
        ...(level === 'warn' && { severity: 'warning' }),
        ...(textOr(name, '') !== '' && { notes: name }),
      },
    })
    return Object.entries(fieldsOf(given[level])).flatMap(
      ([condition, value]) =>
        entryOf(conditions, condition)?.(value, maker) ?? [
          maker.refuse('schema', `the condition ${condition} is not known`),
        ],
    )
  })
}
