import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import {
  and,
  column,
  compare,
  count,
  countIf,
  float,
  isInfinite,
  isNaN,
  max,
  min,
  not,
  tryCast,
  when,
  type Expr,
  type Query,
} from '../sql/ast.ts'
import { distanceFrom, type Ends } from './distanceFrom.ts'
import { fixedPointShift, fixedPointSum, fromFixedPoint } from './fixedPoint.ts'
import type { Moments } from './momentsOf.ts'

const x = column('x')
const finite = when(and(not(isNaN(x)), not(isInfinite(x))), x)

/**
 * The moments of numbers that stay in the engine, which adds integers up. Each term is rounded to 2^-60 of the greatest, so
 * that the last bits of a mean far below the greatest number may differ from the exact ones.
 */
export async function summedMoments(table: Table, of: Expr, engine: Engine): Promise<Moments> {
  const from: Query = { select: { x: tryCast(of, 'float') } }
  const [range = {}] = await engine.query(table, {
    from,
    select: {
      n: count(finite),
      least: min(finite),
      greatest: max(finite),
      up: countIf(compare(x, '=', float(Infinity))),
      down: countIf(compare(x, '=', float(-Infinity))),
    },
  })
  const n = Number(range['n'])
  const infinite = infinityOf(Number(range['up']), Number(range['down']))
  if (infinite !== null) return { count: n, sum: infinite, mean: infinite, deviation: NaN }
  if (n === 0) return { count: 0, sum: null, mean: null, deviation: null }
  const ends = { least: Number(range['least']), greatest: Number(range['greatest']) }
  const shift = fixedPointShift(Math.max(Math.abs(ends.least), Math.abs(ends.greatest)))
  const [added = {}] = await engine.query(table, { from, select: { sum: fixedPointSum(finite, shift) } })
  const sum = fromFixedPoint(added['sum'], shift)
  const mean = fromFixedPoint(added['sum'], shift) / n
  const deviation = n < 2 ? null : await deviationFrom({ n, mean, ends }, from, table, engine)
  return { count: n, sum, mean, deviation }
}

/** The sum of infinite numbers; `null` without them. */
function infinityOf(up: number, down: number): number | null {
  if (up === 0 && down === 0) return null
  if (up > 0 && down > 0) return NaN
  return up > 0 ? Infinity : -Infinity
}

async function deviationFrom(
  { n, mean, ends }: { readonly n: number; readonly mean: number; readonly ends: Ends },
  from: Query,
  table: Table,
  engine: Engine,
): Promise<number> {
  const distance = distanceFrom(finite, mean, ends)
  if (!distance) return 0
  const [shift, squareShift] = [fixedPointShift(distance.most), fixedPointShift(distance.most ** 2)]
  const square: Expr = { node: 'call', fn: 'float_multiply', args: [distance.of, distance.of] }
  const [added = {}] = await engine.query(table, {
    from,
    // The mean is rounded, so that distances from it don't add up to 0.
    select: { sum: fixedPointSum(distance.of, shift), squares: fixedPointSum(square, squareShift) },
  })
  const [sum, squares] = [fromFixedPoint(added['sum'], shift), fromFixedPoint(added['squares'], squareShift)]
  return Math.sqrt((squares - sum ** 2 / n) / (n - 1)) * distance.unit
}
