import type { Engine } from '../core/engine.ts'
import { countAll, isNull, column as cell, not } from '../sql/ast.ts'
import { asText } from '../sql/cell.ts'
import { isNumeric, type Column } from '../sql/column.ts'

/** Values of a column that are written, each with its count, rather than their distribution. */
export const mostValues = 1000
/** So many texts show whether they are about people. */
const mostTexts = 10_000

/** The values of a column as text, each with its count, in ascending order; one more than are written if there are more. */
export async function countTexts(engine: Engine, column: Column): Promise<readonly [string, number][]> {
  if (column.type === 'other') return []
  const rows = await engine.query('sample', {
    select: { value: asText(column), count: countAll },
    where: not(isNull(cell(column.name))),
    groupBy: [asText(column)],
    limit: (column.type === 'string' ? mostTexts : mostValues) + 1,
  })
  const counts = rows.map(({ value, count }): [string, number] => [String(value), Number(count)])
  const byText = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1)
  if (!isNumeric(column)) return counts.sort(byText)
  return counts.sort((a, b) => Number(a[0]) - Number(b[0]) || byText(a, b))
}
