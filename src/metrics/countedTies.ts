import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import { and, compare, count, countDistinct, float, type Expr } from '../sql/ast.ts'
import type { NumberRange } from './firstLook.ts'

/** How many different numbers are counted at a time. */
const mostCounted = 2 ** 22

/** Whether whole numbers of a table are equal: different ones are counted in parts of their range, so that memory is bounded. */
export async function countedTies(
  table: Table,
  of: Expr,
  { n, low, high }: NumberRange,
  engine: Engine,
): Promise<boolean> {
  if (high - low < n - 1) return true
  const parts = Math.ceil(n / mostCounted)
  const edge = (part: number): Expr => float(low + ((high - low) / parts) * part)
  for (let part = 0; part < parts; part++) {
    const above = compare(of, '>=', edge(part))
    const [row = {}] = await engine.query(table, {
      select: { values: count(of), distinct: countDistinct(of) },
      where: part === parts - 1 ? above : and(above, compare(of, '<', edge(part + 1))),
    })
    if (row['values'] !== row['distinct']) return true
  }
  return false
}
