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
import type { Ends } from './distanceFrom.ts'
import { fixedPointShift, fixedPointSum, fromFixedPoint } from './fixedPoint.ts'
import type { Total } from '../stats/numeric/growingTotal.ts'

/** The numbers of `numbersFrom`. */
export const x = column('x')
/** The finite numbers of `numbersFrom`, the others NULL. */
export const finite = when(and(not(isNaN(x)), not(isInfinite(x))), x)

/** The numbers of an expression as a column `x`. */
export const numbersFrom = (of: Expr): Query => ({ select: { x: tryCast(of, 'float') } })

export interface SummedTotal extends Total {
  /** The least and the greatest finite number; `null` without one, and where some numbers are infinite. */
  readonly ends: Ends | null
}

/**
 * The sum and the mean of numbers that stay in the engine, which adds integers up. Each number is rounded to 2^-60 of the
 * greatest, so that the last bits of a mean far below the greatest number may differ from the exact ones.
 */
export async function summedTotal(table: Table, of: Expr, engine: Engine): Promise<SummedTotal> {
  const from = numbersFrom(of)
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
  if (infinite !== null) return { count: n, sum: infinite, mean: infinite, ends: null }
  if (n === 0) return { count: 0, sum: null, mean: null, ends: null }
  const ends = { least: Number(range['least']), greatest: Number(range['greatest']) }
  const shift = fixedPointShift(Math.max(Math.abs(ends.least), Math.abs(ends.greatest)))
  const [added = {}] = await engine.query(table, { from, select: { sum: fixedPointSum(finite, shift) } })
  const sum = fromFixedPoint(added['sum'], shift)
  return { count: n, sum, mean: sum / n, ends }
}

/** The sum of infinite numbers; `null` without them. */
function infinityOf(up: number, down: number): number | null {
  if (up === 0 && down === 0) return null
  if (up > 0 && down > 0) return NaN
  return up > 0 ? Infinity : -Infinity
}
