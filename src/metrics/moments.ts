import type { Engine } from '../core/engine.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Table } from '../core/table.ts'
import {
  and,
  call,
  compare,
  count,
  countIf,
  float,
  isInfinite,
  literal,
  max,
  min,
  not,
  tryCast,
  when,
  type Expr,
} from '../sql/ast.ts'
import { fixedPointShift, fixedPointSum, fromFixedPoint } from './fixedPoint.ts'

export interface Moments {
  /** Finite numbers. */
  readonly count: number
  /** ±Infinity if there are infinite numbers, NaN if there are of both signs; `null` without numbers. */
  readonly sum: number | null
  readonly mean: number | null
  /** With n - 1; `null` for fewer than two numbers, NaN if one is infinite. */
  readonly deviation: number | null
}

interface Args {
  readonly of: Expr
  /** Whether the deviation is measured too. */
  readonly deviation: boolean
}

const kindFor = (table: Table): MeasureKind<Args, Moments> => ({
  name: 'moments',
  shape: 'measure',
  tables: [table],
  async measure({ of, deviation }, engine) {
    const range = await rangeOf(of, table, engine)
    const { total, mean } = await sumOf(range, table, engine)
    const infinite = infinityOf(range)
    const isEmpty = range.count === 0 && infinite === 0
    return {
      count: range.count,
      sum: isEmpty ? null : total + infinite,
      mean: isEmpty ? null : mean + infinite,
      deviation: deviation ? await deviationOf(range, mean, infinite, table, engine) : null,
    }
  },
})

const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))

interface Range {
  /** The number, NULL if it is infinite. */
  readonly finite: Expr
  readonly count: number
  readonly least: number
  readonly greatest: number
  readonly above: number
  readonly below: number
}

async function rangeOf(of: Expr, table: Table, engine: Engine): Promise<Range> {
  const value = tryCast(of, 'float')
  const finite = when(not(isInfinite(value)), value)
  const sign = (op: '>' | '<'): Expr => and(isInfinite(value), compare(value, op, literal(0)))
  const [row = {}] = await engine.query(table, {
    select: {
      count: count(finite),
      least: min(finite),
      greatest: max(finite),
      above: countIf(sign('>')),
      below: countIf(sign('<')),
    },
  })
  const number = (name: string): number => Number(row[name] ?? 0)
  return {
    finite: number('above') + number('below') === 0 ? value : finite,
    count: number('count'),
    least: number('least'),
    greatest: number('greatest'),
    above: number('above'),
    below: number('below'),
  }
}

const infinityOf = ({ above, below }: Range): number =>
  (above > 0 ? Infinity : 0) + (below > 0 ? -Infinity : 0)

async function sumOf(
  { finite, count: n, least, greatest }: Range,
  table: Table,
  engine: Engine,
): Promise<{ total: number; mean: number }> {
  const shift = fixedPointShift(Math.max(Math.abs(least), Math.abs(greatest)))
  const [row] = await engine.query(table, { select: { total: fixedPointSum(finite, shift) } })
  const total = fromFixedPoint(row?.['total'], shift)
  return { total, mean: n === 0 ? 0 : total / n }
}

/** The squares are of distances in units of the greatest, so that none is too great for a double. */
async function deviationOf(
  { finite, count: n, least, greatest }: Range,
  mean: number,
  infinite: number,
  table: Table,
  engine: Engine,
): Promise<number | null> {
  if (infinite !== 0) return NaN
  if (n < 2) return null
  const farthest = Math.max(greatest - mean, mean - least)
  if (farthest === 0) return 0
  const unit = 2 ** Math.min(1000, Math.max(-1000, Math.ceil(Math.log2(farthest))))
  const distance = call('float_multiply', call('float_subtract', finite, float(mean)), float(1 / unit))
  const shift = fixedPointShift(1)
  const [row] = await engine.query(table, {
    select: { total: fixedPointSum(call('float_multiply', distance, distance), shift) },
  })
  return Math.sqrt(fromFixedPoint(row?.['total'], shift) / (n - 1)) * unit
}

/**
 * Sum, mean and standard deviation of numbers, NULL and NaN left out: the same to the last bit whatever the order in which
 * an engine adds.
 */
export const moments = (
  table: Table,
  of: Expr,
  { deviation = false }: { readonly deviation?: boolean } = {},
): Metric<Moments> => ({ kind: kinds.get(table)!, table, args: { of, deviation } })
