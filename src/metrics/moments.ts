import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { addedNumbers, type NumbersArgs } from './addedNumbers.ts'
import { kindOfTable } from './kindOfTable.ts'
import { momentsOf, type Moments } from './momentsOf.ts'
import { summedMoments } from './summedMoments.ts'

const kindFor = kindOfTable((table): MeasureKind<NumbersArgs, Moments> => ({
  name: 'moments',
  shape: 'measure',
  tables: [table],
  onlyNumbers: true,
  measure: addedNumbers(table, { inMemory: momentsOf, inEngine: summedMoments }),
}))

/** Sum, mean and standard deviation of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const moments = (table: Table, of: Expr): Metric<Moments> => ({
  kind: kindFor(table),
  table,
  args: { of },
})
