import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import { call, count, exactAvg, exactAvgRest, exactSum, float, max, min, type Expr } from '../sql/ast.ts'
import { deviationOf, distanceUnit, type DistanceUnit } from '../stats/numeric/distanceUnit.ts'
import type { Moments } from './momentsOf.ts'
import { finite, numbersFrom, x } from './summedTotal.ts'

/** The moments of numbers that an engine adds up exactly: those of `momentsOf` to the last bit, by two scans and in no memory. */
export async function scannedMoments(table: Table, of: Expr, engine: Engine): Promise<Moments> {
  const from = numbersFrom(of)
  const [found = {}] = await engine.query(table, {
    from,
    select: {
      n: count(finite),
      sum: exactSum(x),
      mean: exactAvg(x),
      rest: exactAvgRest(x),
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
    from,
    select: { squares: exactSum(squareOf(mean, unit)) },
  })
  return { ...total, deviation: deviationOf(Number(added['squares']), n, Number(found['rest']), unit) }
}

function squareOf(mean: number, { scale, unit }: DistanceUnit): Expr {
  const scaled = call('float_multiply', x, float(scale))
  const distance = call(
    'float_multiply',
    call('float_subtract', scaled, float(mean * scale)),
    float(1 / unit),
  )
  return call('float_multiply', distance, distance)
}
