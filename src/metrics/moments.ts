import type { Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { addedKinds } from './addedKinds.ts'
import { momentsOf, type Moments } from './momentsOf.ts'
import { summedMoments } from './summedMoments.ts'

const kind = addedKinds('moments', { inMemory: momentsOf, inEngine: summedMoments })

/** Sum, mean and standard deviation of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const moments = (table: Table, of: Expr): Metric<Moments> => ({
  kind: kind(table),
  table,
  args: { of },
})
