import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { summedMoments } from './summedMoments.ts'
import { momentsOf, type Moments } from './momentsOf.ts'

const kindFor = (table: Table): MeasureKind<{ readonly of: Expr }, Moments> => ({
  name: 'moments',
  shape: 'measure',
  tables: [table],
  onlyNumbers: true,
  async measure({ of }, engine) {
    const { rows = 0 } = engine.tables.get(table) ?? {}
    return rows > (engine.mostNumbers ?? Infinity)
      ? summedMoments(table, of, engine)
      : momentsOf(await engine.numbers(table, of))
  },
})

const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))

/** Sum, mean and standard deviation of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const moments = (table: Table, of: Expr): Metric<Moments> => ({
  kind: kinds.get(table)!,
  table,
  args: { of },
})
