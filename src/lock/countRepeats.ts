import type { Engine } from '../core/engine.ts'
import { column as cell, countAll, isNull, not } from '../sql/ast.ts'
import { asText } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'

/** Counts the values of a column that exist once, twice and so on, in ascending order. NULL is left out. */
export async function countRepeats(
  engine: Engine,
  column: Column,
): Promise<[times: number, values: number][]> {
  if (column.type === 'other' || column.type === 'null') return []
  const rows = await engine.query('sample', {
    from: {
      select: { times: countAll },
      where: not(isNull(cell(column.name))),
      groupBy: [asText(column)],
    },
    select: { times: cell('times'), values: countAll },
    groupBy: [cell('times')],
    orderBy: [{ by: cell('times') }],
  })
  return rows.map(({ times, values }) => [Number(times), Number(values)])
}
