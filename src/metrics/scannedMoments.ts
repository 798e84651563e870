import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import {
  and,
  call,
  count,
  exactAvg,
  exactAvgRest,
  exactSum,
  float,
  isInfinite,
  isNaN,
  max,
  min,
  not,
  tryCast,
  when,
  type Expr,
} from '../sql/ast.ts'
import { deviationOf, distanceUnit, type DistanceUnit } from '../stats/numeric/distanceUnit.ts'
import type { Moments } from './momentsOf.ts'

/** The moments of numbers that an engine adds up exactly: those of `momentsOf` to the last bit, by two scans and in no memory. */
export async function scannedMoments(table: Table, of: Expr, engine: Engine): Promise<Moments> {
  const value = tryCast(of, 'float')
  const finite = when(and(not(isNaN(value)), not(isInfinite(value))), value)
  const [found = {}] = await engine.query(table, {
    select: {
      n: count(finite),
      sum: exactSum(value),
      mean: exactAvg(value),
      rest: exactAvgRest(value),
      least: min(finite),
      greatest: max(finite),
    },
  })
  const [n, mean] = [Number(found['n']), Number(found['mean'])]
  if ((found['sum'] ?? null) === null) return { count: 0, sum: null, mean: null, deviation: null }
  const total = { count: n, sum: Number(found['sum']), mean }
  if (!Number.isFinite(mean)) return { ...total, deviation: NaN }
  if (n < 2) return { ...total, deviation: null }
  const unit = distanceUnit(mean, Number(found['least']), Number(found['greatest']))
  if (!unit) return { ...total, deviation: 0 }
  const [added = {}] = await engine.query(table, {
    select: { squares: exactSum(squareOf(value, mean, unit)) },
  })
  return { ...total, deviation: deviationOf(Number(added['squares']), n, Number(found['rest']), unit) }
}

function squareOf(value: Expr, mean: number, { scale, unit }: DistanceUnit): Expr {
  const scaled = call('float_multiply', value, float(scale))
  const distance = call(
    'float_multiply',
    call('float_subtract', scaled, float(mean * scale)),
    float(1 / unit),
  )
  return call('float_multiply', distance, distance)
}
