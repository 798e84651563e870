import type { Engine } from '../core/engine.ts'
import type { MeasureKind, Metric } from '../core/metric.ts'
import type { Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { presentNumber } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { pairMoments, type PairMoments } from '../stats/numeric/pairMoments.ts'
import {
  call,
  column,
  countAll,
  countIf,
  isInfinite,
  isNull,
  max,
  min,
  not,
  or,
  sum,
  tryCast,
  window,
  type Expr,
  type Query,
} from '../sql/ast.ts'
import { distanceFrom, type Ends } from './distanceFrom.ts'
import { fixedPointShift, fixedPointSum, fromFixedPoint } from './fixedPoint.ts'

export interface Correlation {
  /** Rows in which both have a value. */
  readonly pairs: number
  /** NaN where one of the two is constant, or where numbers are infinite and not ranked; null where there are no pairs. */
  readonly coefficient: number | null
  /** Null where they are ranked or there is no coefficient. */
  readonly moments: PairMoments | null
}

interface Args {
  readonly x: Expr
  readonly y: Expr
  readonly ranked: boolean
}

const [x, y] = [column('x'), column('y')]
const infinite = or(isInfinite(x), isInfinite(y))

const kindFor = (table: Table): MeasureKind<Args, Correlation> => ({
  name: 'correlation',
  shape: 'measure',
  tables: [table],
  measure: (args, engine) => (args.ranked ? spearman(args, table, engine) : pearson(args, table, engine)),
})
const kinds = new Map(['reference', 'sample'].map((table) => [table, kindFor(table)]))

const pairsOf = (args: Args, x: Expr, y: Expr): Query => ({
  select: { x, y },
  where: not(or(isNull(args.x), isNull(args.y))),
})

/** Ranks are integers, whose sums are exact. */
async function spearman(args: Args, table: Table, engine: Engine): Promise<Correlation> {
  const product = (a: Expr, b: Expr): Expr => call('multiply', tryCast(a, 'integer'), tryCast(b, 'integer'))
  const [row = {}] = await engine.query(table, {
    from: pairsOf(args, rank(args.x), rank(args.y)),
    select: {
      n: countAll,
      x: sum(tryCast(x, 'integer')),
      y: sum(tryCast(y, 'integer')),
      xx: sum(product(x, x)),
      yy: sum(product(y, y)),
      xy: sum(product(x, y)),
    },
  })
  const integer = (name: string): bigint => BigInt(row[name] ?? 0)
  const n = integer('n')
  const covariance = n * integer('xy') - integer('x') * integer('y')
  const [varianceX, varianceY] = [
    n * integer('xx') - integer('x') ** 2n,
    n * integer('yy') - integer('y') ** 2n,
  ]
  return { pairs: Number(n), coefficient: coefficientOf(n, covariance, varianceX, varianceY), moments: null }
}

/** Sums of rounded products as integers, so that they don't depend on the order; see `fixedPointShift`. */
async function pearson(args: Args, table: Table, engine: Engine): Promise<Correlation> {
  const from = pairsOf(args, tryCast(args.x, 'float'), tryCast(args.y, 'float'))
  const [range = {}] = await engine.query(table, {
    from,
    select: {
      pairs: countAll,
      infinite: countIf(infinite),
      leastX: min(x),
      greatestX: max(x),
      leastY: min(y),
      greatestY: max(y),
    },
  })
  const pairs = Number(range['pairs'])
  if (pairs === 0) return { pairs, coefficient: null, moments: null }
  if (Number(range['infinite']) > 0) return { pairs, coefficient: NaN, moments: null }
  const ends = (axis: 'X' | 'Y'): Ends => ({
    least: Number(range[`least${axis}`]),
    greatest: Number(range[`greatest${axis}`]),
  })
  const [endsX, endsY] = [ends('X'), ends('Y')]
  const [shiftX, shiftY] = [endsX, endsY].map(({ least, greatest }) =>
    fixedPointShift(Math.max(Math.abs(least), Math.abs(greatest))),
  ) as [number, number]
  const [sums = {}] = await engine.query(table, {
    from,
    select: { x: fixedPointSum(x, shiftX), y: fixedPointSum(y, shiftY) },
  })
  const distanceX = distanceFrom(x, fromFixedPoint(sums['x'], shiftX) / pairs, endsX)
  const distanceY = distanceFrom(y, fromFixedPoint(sums['y'], shiftY) / pairs, endsY)
  if (!distanceX || !distanceY) return { pairs, coefficient: NaN, moments: null }
  const shift = fixedPointShift(1)
  const multiply = (a: Expr, b: Expr): Expr => call('float_multiply', a, b)
  const [xx, xy, yy] = [
    multiply(distanceX.of, distanceX.of),
    multiply(distanceX.of, distanceY.of),
    multiply(distanceY.of, distanceY.of),
  ]
  const [products = {}] = await engine.query(table, {
    from,
    select: {
      xx: fixedPointSum(xx, shift),
      yy: fixedPointSum(yy, shift),
      xy: fixedPointSum(xy, shift),
      xxxx: fixedPointSum(multiply(xx, xx), shift),
      xxxy: fixedPointSum(multiply(xx, xy), shift),
      xxyy: fixedPointSum(multiply(xx, yy), shift),
      xyyy: fixedPointSum(multiply(xy, yy), shift),
      yyyy: fixedPointSum(multiply(yy, yy), shift),
    },
  })
  const total = (name: string): bigint => integerOf(products[name])
  const coefficient = coefficientOf(BigInt(pairs), total('xy'), total('xx'), total('yy'))
  const moments = pairMoments(pairs, (name) => fromFixedPoint(products[name], shift))
  return { pairs, coefficient, moments }
}

const integerOf = (value: Value | undefined): bigint => BigInt(value ?? 0)

function coefficientOf(n: bigint, covariance: bigint, varianceX: bigint, varianceY: bigint): number | null {
  if (n === 0n) return null
  if (varianceX === 0n || varianceY === 0n) return NaN
  return clamped(Number(covariance) / Math.sqrt(Number(varianceX * varianceY)))
}

/** Rounding may take it past 1. */
const clamped = (value: number): number => Math.max(-1, Math.min(1, value))

/** Twice the rank of a value, where values that are the same share the mean of their ranks; less a constant. */
function rank(of: Expr): Expr {
  const first = window('rank', null, { orderBy: [of] })
  const same = window('count', null, { partitionBy: [of] })
  return call('float_add', call('float_add', first, first), same)
}

/** Measures the correlation of two columns of numbers: Pearson's, or Spearman's, which is that of their ranks. */
export const correlation = (
  table: Table,
  [a, b]: readonly [Column, Column],
  method: 'pearson' | 'spearman',
): Metric<Correlation> => ({
  kind: kinds.get(table)!,
  table,
  args: { x: presentNumber(a), y: presentNumber(b), ranked: method === 'spearman' },
})
