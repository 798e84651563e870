import type { Engine } from '../core/engine.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { addedNumbers, type NumbersArgs } from './addedNumbers.ts'
import { kindOfTable } from './kindOfTable.ts'
import { momentsOf, type Moments } from './momentsOf.ts'
import { scannedMoments } from './scannedMoments.ts'
import { summedMoments } from './summedMoments.ts'

/** More numbers are read twice, and none of them is held. */
const mostHeld = 2 ** 25

const kindFor = kindOfTable((table): MeasureKind<NumbersArgs, Moments> => {
  const added = addedNumbers<Moments>(table, { inMemory: momentsOf, inEngine: summedMoments })
  return {
    name: 'moments',
    shape: 'measure',
    tables: [table],
    onlyNumbers: true,
    measure: (args, engine) =>
      isScanned(table, engine) ? scannedMoments(table, args.of, engine) : added(args, engine),
  }
})

const isScanned = (table: Table, { tables, exactSums, numbersInMemory = Infinity }: Engine): boolean =>
  exactSums === true && (tables.get(table)?.rows ?? 0) > Math.min(mostHeld, numbersInMemory)

/** Sum, mean and standard deviation of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const moments = (table: Table, of: Expr): Metric<Moments> => ({
  kind: kindFor(table),
  table,
  args: { of },
})
