import { identifier, join, sql } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import { listOf } from '../shared/record.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'
import { sqlMeasure } from '../shared/sqlMeasure.ts'
import type { ThresholdCheck } from './check.ts'

/** Soda counts how many values there are more than different ones. Where that must be none, no value may repeat. */
export function duplicateRules({ given, range, unit, maker, column }: ThresholdCheck): readonly Rule[] {
  const columns = column === null ? listOf(given['columns']).map(String) : [column]
  if (columns.length === 0) return [maker.refuse('duplicate', 'it has no columns')]
  if (range.max === 0 && !range.strictMax)
    return columns.length === 1
      ? [maker.rule('expect_column_values_to_be_unique', { column: columns[0] })]
      : [
          maker.rule('expect_compound_columns_to_be_unique', {
            column_list: columns,
            ignore_row_if: 'never',
          }),
        ]
  const from = rowsWhere(maker.common['where'])
  const names = columns.map(identifier)
  const rows = column === null ? sql`count(*)` : sql`count(${names[0]!})`
  const different = sql`(SELECT count(*) FROM (SELECT DISTINCT ${join(names)} FROM ${from}${
    column === null ? sql`` : sql` WHERE ${names[0]!} IS NOT NULL`
  }))`
  const count = sql`${rows} - ${different}`
  const measured = unit === 'count' ? count : sql`coalesce(100.0 * (${count}) / nullif(${rows}, 0), 0)`
  return [maker.queryRule(sqlMeasure(sql`SELECT ${measured} FROM ${from}`.text, range))]
}
