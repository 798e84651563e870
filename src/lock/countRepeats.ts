import type { Engine } from '../core/engine.ts'
import type { ClassCounts } from '../metrics/classCounts.ts'
import { column as cell, countAll, isNull, not } from '../sql/ast.ts'
import { asText } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'

/** Times that values exist, and the number of values for each. */
export type Repeats = [times: number, values: number][]

/** Counts the values of a column that exist once, twice and so on, in ascending order. NULL is left out. */
export async function countRepeats(
  engine: Engine,
  column: Column,
  { counts, cut }: ClassCounts,
): Promise<Repeats> {
  if (column.type === 'null') return []
  if (!cut) {
    const values = new Map<number, number>()
    for (const times of counts.values()) values.set(times, (values.get(times) ?? 0) + 1)
    return [...values].sort(([a], [b]) => a - b)
  }
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
