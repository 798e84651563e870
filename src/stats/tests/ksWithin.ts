import { rangeBetween, type BoundedEcdf, type CountRange, type EcdfPoint } from '../binning/boundedEcdf.ts'
import { greatestCommonDivisor } from '../numeric/greatestCommonDivisor.ts'
import type { KsStatistic } from './ksStatistic.ts'

/** The statistic of two samples of which one is known within a bound: the true one lies between the least and the most. */
export interface KsWithin {
  readonly least: KsStatistic
  readonly most: KsStatistic
  /** By the lines between the points. */
  readonly line: KsStatistic
}

/**
 * Two-sample Kolmogorov-Smirnov statistic of a sample whose distribution function is known by points, and of one in
 * memory, in any order. Only the places of the points and of the second sample can be the widest.
 */
export function ksWithin(known: BoundedEcdf, sample: Float64Array): KsWithin {
  const [n, m] = [known.points.at(-1)![2], sample.length]
  const divisor = greatestCommonDivisor(n, m)
  const widest = { least: nowhere(), most: nowhere(), line: nowhere() }
  visitPlaces(known, sample.slice().sort(), (at, { least, most, line }, counted) => {
    const gap = (count: number): number => (count * m - counted * n) / divisor
    const [low, high] = [gap(least), gap(most)]
    widen(widest.least, at, low > 0 ? low : Math.min(0, high))
    widen(widest.most, at, -low > high ? low : high)
    widen(widest.line, at, Math.round(gap(Math.min(most, Math.max(least, line)))))
  })
  const statisticOf = ({ size, location }: Widest): KsStatistic => ({
    d: Math.abs(size) / ((n / divisor) * m),
    numerator: BigInt(Math.abs(size)) * BigInt(divisor),
    location,
    sign: size < 0 ? -1 : 1,
    n,
    m,
  })
  return {
    least: statisticOf(widest.least),
    most: statisticOf(widest.most),
    line: statisticOf(widest.line),
  }
}

interface Widest {
  size: number
  location: number
}

const nowhere = (): Widest => ({ size: 0, location: 0 })

function widen(widest: Widest, location: number, size: number): void {
  if (Math.abs(size) <= Math.abs(widest.size)) return
  widest.size = size
  widest.location = location
}

/** Visits, just below and at every place, what may be known up to there, and what of the sample is. */
function visitPlaces(
  { points, bound }: BoundedEcdf,
  sample: Float64Array,
  visit: (at: number, known: CountRange, counted: number) => void,
): void {
  const exact = (count: number): CountRange => ({ least: count, most: count, line: count })
  const total = points.at(-1)![2]
  let [i, j] = [0, 0]
  while (i < points.length || j < sample.length) {
    const at = Math.min(points[i]?.[0] ?? Infinity, sample[j] ?? Infinity) + 0
    const before = j
    while (j < sample.length && sample[j]! <= at) j++
    const point = points[i]
    if (point && point[0] === at) {
      visit(at, exact(point[1]), before)
      visit(at, exact(point[2]), j)
      i++
    } else {
      const known = point ? between(points[i - 1], point, at, bound) : exact(total)
      visit(at, known, before)
      visit(at, known, j)
    }
  }
}

const between = (from: EcdfPoint | undefined, to: EcdfPoint, at: number, bound: number): CountRange =>
  from ? rangeBetween(from, to, at, bound) : { least: 0, most: 0, line: 0 }
