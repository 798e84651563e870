import type { Metric, SelectKind } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { exactAvg, exactSum, type Expr } from '../sql/ast.ts'
import type { Total } from '../stats/numeric/growingTotal.ts'
import { addedNumbers, type NumbersArgs } from './addedNumbers.ts'
import { kindOfTable } from './kindOfTable.ts'
import { summedTotal } from './summedTotal.ts'
import { totalOf } from './totalOf.ts'

export type SumAndMean = Pick<Total, 'sum' | 'mean'>

const kindFor = kindOfTable((table): SelectKind<NumbersArgs, SumAndMean> => ({
  name: 'exact_total',
  shape: 'select',
  select: ({ of }) => [exactSum(of), exactAvg(of)],
  read: ([sum, mean]) => ({ sum: numberOf(sum), mean: numberOf(mean) }),
  alone: {
    isNeeded: ({ exactSums }) => !exactSums,
    onlyNumbers: true,
    measure: addedNumbers<SumAndMean>(table, { inMemory: totalOf, inEngine: summedTotal }),
  },
}))

const numberOf = (value: Value = null): number | null => (value === null ? null : Number(value))

/** Sum and mean of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const exactTotal = (table: Table, of: Expr): Metric<SumAndMean> => ({
  kind: kindFor(table),
  table,
  args: { of },
})
