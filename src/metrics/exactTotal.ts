import type { Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { addedKinds } from './addedKinds.ts'
import { summedTotal } from './summedTotal.ts'
import { totalOf, type Total } from './totalOf.ts'

const kind = addedKinds<Total>('exact_total', {
  inMemory: totalOf,
  async inEngine(...numbers) {
    const { count, sum, mean } = await summedTotal(...numbers)
    return { count, sum, mean }
  },
})

/** Sum and mean of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const exactTotal = (table: Table, of: Expr): Metric<Total> => ({
  kind: kind(table),
  table,
  args: { of },
})
