import { sql, SqlText } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'
import type { ThresholdCheck } from './check.ts'

/** Rows for which an expression is true. A query names tables of a database, which are not here. */
export function failedRowsRules({ given, range, maker }: ThresholdCheck): readonly Rule[] {
  const { expression } = given
  if (typeof expression !== 'string')
    return [
      maker.refuse(
        'failed_rows',
        'its query names tables of a database; write an unexpected_rows_expectation',
      ),
    ]
  if (range.max !== 0)
    return [maker.refuse('failed_rows', 'failed rows are not counted against a limit other than 0')]
  const query = sql`SELECT * FROM ${rowsWhere(maker.common['where'])} WHERE (
${new SqlText(expression)}
)`
  return [maker.queryRule(query.text)]
}
