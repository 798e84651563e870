import { identifier, join, sql, SqlText } from '../../../sql/sqlText.ts'
import type { Path, Rule } from '../shared/importer.ts'
import { isGiven, textOr, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'

interface Form {
  readonly pattern: RegExp
  readonly rule: (parts: readonly string[], maker: RuleMaker) => Rule
}

const namesIn = (list: string): readonly string[] =>
  list.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'))

/** The last part of a name such as `schema.table`: what `--table` calls it. */
const tableIn = (name: string): string => name.replaceAll('"', '').split('.').at(-1)!

/** Checks that are not a metric and its limit. */
const forms: readonly Form[] = [
  {
    pattern: /^row_count same as ([\w."]+)(?: in [\w-]+)?$/,
    rule: ([table = ''], maker) =>
      maker.rule('expect_table_row_count_to_equal_other_table', { other_table_name: tableIn(table) }),
  },
  {
    pattern: /^values in \(([^)]+)\) must (not )?exist in ([\w."]+)\s*\(([^)]+)\)$/,
    rule([own = '', not = '', table = '', other = ''], maker) {
      const [columns, others] = [namesIn(own), namesIn(other)]
      if (columns.length !== others.length)
        return maker.refuse('values', `it compares ${columns.length} columns with ${others.length}`)
      if (columns.length === 1 && not === '')
        return maker.rule('expect_column_values_to_be_in_other_table', {
          column: columns[0],
          other_table: tableIn(table),
          other_column: others[0],
        })
      return maker.queryRule(
        rowsFound(columns, others, tableIn(table), { where: maker.common['where'], not: not !== '' }),
      )
    },
  },
]

/** The rows without a row in another table that is equal in some columns; or with one. Values that are NULL are left out. */
function rowsFound(
  columns: readonly string[],
  others: readonly string[],
  table: string,
  { where, not }: { readonly where: unknown; readonly not: boolean },
): string {
  const own = columns.map((name) => sql`own.${identifier(name)}`)
  const present = join(
    own.map((column) => sql`${column} IS NOT NULL`),
    ' AND ',
  )
  const equal = join(
    own.map((column, i) => sql`${column} = other.${identifier(others[i]!)}`),
    ' AND ',
  )
  const exists = new SqlText(not ? 'EXISTS' : 'NOT EXISTS')
  return sql`SELECT * FROM ${rowsWhere(where)} AS own WHERE ${present} AND ${exists} (SELECT 1 FROM ${identifier(table)} AS other WHERE ${equal})`
    .text
}

/** Returns the rule of a check in one of these forms; `null` if it is in none. */
export function otherForm(text: string, config: Fields, filter: string, at: Path): Rule | null {
  const { name, filter: own = filter } = config
  const common = {
    ...(textOr(own, '') !== '' && { where: own }),
    ...(isGiven(name) && { notes: name }),
  }
  for (const { pattern, rule } of forms) {
    const parts = pattern.exec(text.trim().replace(/\s+/g, ' '))
    if (parts)
      return rule(
        parts.slice(1).map((part) => (part as string | undefined) ?? ''),
        rulesAt(at, { common }),
      )
  }
  return null
}
