import { join, SqlText, sql } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import { listOf, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'
import { parsedNumber, type NumberForm } from './numberForm.ts'

const operators = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>', exclusiveMaximum: '<' } as const

/** Returns the constraints of numbers in a form that is parsed by a query: ends, and a set of numbers. */
export function formedBounds(
  column: string,
  constraints: Fields,
  form: NumberForm,
  maker: RuleMaker,
): readonly Rule[] {
  const number = parsedNumber(column, form)
  const failing = (name: string, condition: SqlText): Rule =>
    maker.column === null
      ? maker.refuse(name, 'the numbers of a column that may be missing are not parsed in this form')
      : maker.queryRule(sql`SELECT * FROM ${rowsWhere(maker.common['where'])} WHERE NOT (${condition})`.text)
  const ends = Object.entries(operators).flatMap(([name, operator]) => {
    const end = Number(constraints[name] ?? Number.NaN)
    return Number.isNaN(end)
      ? []
      : [failing(name, sql`${number} ${new SqlText(operator)} ${new SqlText(String(end))}`)]
  })
  const set = listOf(constraints['enum']).map(Number).filter(Number.isFinite)
  const members = join(set.map((each) => new SqlText(String(each))))
  return [...ends, ...(set.length > 0 ? [failing('enum', sql`${number} IN (${members})`)] : [])]
}
