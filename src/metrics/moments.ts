import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { exactMoments } from '../stats/numeric/exactMoments.ts'

export interface Moments {
  /** Finite numbers. */
  readonly count: number
  /** ±Infinity if there are infinite numbers, NaN if there are of both signs; `null` without numbers. */
  readonly sum: number | null
  readonly mean: number | null
  /** With n - 1; `null` for fewer than two numbers, NaN if one is infinite. */
  readonly deviation: number | null
}

const kindFor = (table: Table): MeasureKind<{ readonly of: Expr }, Moments> => ({
  name: 'moments',
  shape: 'measure',
  tables: [table],
  onlyNumbers: true,
  measure: async ({ of }, engine) => momentsOf(await engine.numbers(table, of)),
})

function momentsOf(numbers: Float64Array): Moments {
  if (numbers.length === 0) return { count: 0, sum: null, mean: null, deviation: null }
  const infinite = infinityOf(numbers)
  if (infinite === 0) return { count: numbers.length, ...exactMoments(numbers) }
  return { count: numbers.filter(Number.isFinite).length, sum: infinite, mean: infinite, deviation: NaN }
}

/** 0 without infinite numbers, NaN with those of both signs. */
function infinityOf(numbers: Float64Array): number {
  let infinite = 0
  for (let i = 0; i < numbers.length; i++) if (Math.abs(numbers[i]!) === Infinity) infinite += numbers[i]!
  return infinite
}

const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))

/** Sum, mean and standard deviation of numbers, NULL and NaN left out: the same bits in any order of the rows. */
export const moments = (table: Table, of: Expr): Metric<Moments> => ({
  kind: kinds.get(table)!,
  table,
  args: { of },
})
