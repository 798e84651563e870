import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { distanceFrom, type Ends } from './distanceFrom.ts'
import { fixedPointShift, fixedPointSum, fromFixedPoint } from './fixedPoint.ts'
import type { Moments } from './momentsOf.ts'
import { finite, numbersFrom, summedTotal } from './summedTotal.ts'

/** The moments of numbers that stay in the engine, whose terms are rounded as in `summedTotal`. */
export async function summedMoments(table: Table, of: Expr, engine: Engine): Promise<Moments> {
  const { ends, ...total } = await summedTotal(table, of, engine)
  const { count, mean } = total
  if (mean === null) return { ...total, deviation: null }
  if (ends === null) return { ...total, deviation: NaN }
  const deviation = count < 2 ? null : await deviationFrom({ n: count, mean, ends }, of, table, engine)
  return { ...total, deviation }
}

async function deviationFrom(
  { n, mean, ends }: { readonly n: number; readonly mean: number; readonly ends: Ends },
  of: Expr,
  table: Table,
  engine: Engine,
): Promise<number> {
  const distance = distanceFrom(finite, mean, ends)
  if (!distance) return 0
  const [shift, squareShift] = [fixedPointShift(distance.most), fixedPointShift(distance.most ** 2)]
  const square: Expr = { node: 'call', fn: 'float_multiply', args: [distance.of, distance.of] }
  const [added = {}] = await engine.query(table, {
    from: numbersFrom(of),
    // The mean is rounded, so that distances from it don't add up to 0.
    select: { sum: fixedPointSum(distance.of, shift), squares: fixedPointSum(square, squareShift) },
  })
  const [sum, squares] = [fromFixedPoint(added['sum'], shift), fromFixedPoint(added['squares'], squareShift)]
  return Math.sqrt((squares - sum ** 2 / n) / (n - 1)) * distance.unit
}
