import { sql, SqlText } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'
import { sqlMeasure } from '../shared/sqlMeasure.ts'
import type { ThresholdCheck } from './check.ts'

/** A number that an expression of SQL gives. A query names tables of a database, which are not here. */
export function metricRules({ given, range, maker }: ThresholdCheck): readonly Rule[] {
  const { expression } = given
  if (typeof expression !== 'string')
    return [
      maker.refuse('metric', 'its query names tables of a database; write an unexpected_rows_expectation'),
    ]
  const query = sql`SELECT ${new SqlText(expression)}
FROM ${rowsWhere(maker.common['where'])}`
  return [maker.queryRule(sqlMeasure(query.text, range))]
}
