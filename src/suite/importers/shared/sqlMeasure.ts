import { join, sql, SqlText } from '../../../sql/sqlText.ts'
import type { NumberRange } from './numberRange.ts'

const value = sql`value`
const literal = (given: number | boolean): SqlText => new SqlText(String(given))

/**
 * A query that gives one number, or true or false, as one that gives a row where that is not as expected. No answer at all
 * is not as expected either.
 */
export function sqlMeasure(query: string, expected: NumberRange | boolean): string {
  const measured = new SqlText(query.replace(/[;\s]+$/, ''))
  const wrong = sql`NOT coalesce(${condition(expected)}, false)`
  return sql`SELECT value FROM (SELECT (
${measured}
) AS value) AS measured WHERE ${wrong}`.text
}

function condition(expected: NumberRange | boolean): SqlText {
  if (typeof expected === 'boolean') return sql`${value} = ${literal(expected)}`
  const { min, max, strictMin, strictMax } = expected
  const parts = [
    ...(min === undefined ? [] : [sql`${value} ${new SqlText(strictMin ? '>' : '>=')} ${literal(min)}`]),
    ...(max === undefined ? [] : [sql`${value} ${new SqlText(strictMax ? '<' : '<=')} ${literal(max)}`]),
  ]
  return join(parts, ' AND ')
}
