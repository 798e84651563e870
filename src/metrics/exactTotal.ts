import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { summedTotal } from './summedTotal.ts'
import { totalOf, type Total } from './totalOf.ts'

const kindFor = (table: Table): MeasureKind<{ readonly of: Expr }, Total> => ({
  name: 'exact_total',
  shape: 'measure',
  tables: [table],
  onlyNumbers: true,
  async measure({ of }, engine) {
    const { rows = 0 } = engine.tables.get(table) ?? {}
    if (rows <= (engine.mostNumbers ?? Infinity)) return totalOf(await engine.numbers(table, of))
    const { count, sum, mean } = await summedTotal(table, of, engine)
    return { count, sum, mean }
  },
})

const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))

/** Sum and mean of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const exactTotal = (table: Table, of: Expr): Metric<Total> => ({
  kind: kinds.get(table)!,
  table,
  args: { of },
})
