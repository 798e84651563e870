import { binomialDraw } from '../resampling/binomialDraw.ts'
import { classDraws, suitTables } from '../resampling/classDraws.ts'
import type { Interval } from './interval.ts'
import type { Random } from '../resampling/seededRandom.ts'
import { poissonPmf } from '../distributions/poissonPmf.ts'
import { quantile } from '../binning/quantile.ts'
import { sum } from '../numeric/sum.ts'
import { tableDraw } from '../resampling/tableDraw.ts'

interface Options {
  random: Random
  resamples?: number
  /** The distance itself, where the counts are of bins, which may leave out some of it. */
  observed?: number
}

/**
 * Returns a function that gives, for a confidence, an interval of the distance between the populations of two samples. It
 * comes from resamples of the rows of both. `x[i]` and `y[i]` count the rows of class, or of value, `i`. `distance` gets
 * counts it must not keep.
 *
 * A distance between resamples comes out too large, the more so the smaller it is. So this is the hull of the percentile
 * interval and of the basic one, which mirrors it: each alone misses small distances far too often. Whether there is any
 * distance is for {@link permutationTest} to say: a true one of exactly 0 is left out more often than it should be.
 *
 * Returns null when the distance of the samples, or of any two resamples, is null or infinite.
 *
 * Source: Davison & Hinkley (1997), "Bootstrap methods and their application", 5.2 and 5.3.
 */
export function bootstrapInterval(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  distance: (x: Float64Array, y: Float64Array) => number | null,
  { random, resamples = 999, observed: told }: Options,
): ((confidence: number) => Interval) | null {
  const left = Float64Array.from(x)
  const right = Float64Array.from(y)
  const observed = told ?? distance(left, right)
  if (observed === null || observed === Infinity) return null
  const [drawX, drawY] = [redraw(left), redraw(right)]
  const distances = new Float64Array(resamples)
  for (let i = 0; i < resamples; i++) {
    drawX(left, random)
    drawY(right, random)
    const drawn = distance(left, right)
    if (drawn === null || drawn === Infinity) return null
    distances[i] = drawn
  }
  return intervalsOf(distances.sort(), observed)
}

/** The hull of the percentile interval and the basic one, of distances between resamples in ascending order. */
export const intervalsOf =
  (distances: Float64Array, observed: number) =>
  (confidence: number): Interval => {
    const low = quantile(distances, (1 - confidence) / 2)!
    const high = quantile(distances, (1 + confidence) / 2)!
    return {
      low: Math.max(0, Math.min(low, 2 * observed - high)),
      high: Math.max(high, 2 * observed - low),
    }
  }

/** Many rows a class are drawn class by class, few of them row by row. */
const rowsPerDraw = 20

type Redraw = (into: Float64Array, random: Random) => void

function redraw(counts: Float64Array): Redraw {
  const total = sum(counts)
  if (total <= rowsPerDraw * counts.length) return rowByRow(placesOf(counts))
  if (suitTables(counts.length, total)) return byTables(counts, total)
  const shares = counts.map((count) => count / total)
  return (into, random) => {
    let rows = total
    let rest = 1
    for (let i = 0; i < shares.length; i++) {
      // What is left of the shares may come out a rounding error away from the last of them.
      const drawn =
        i === shares.length - 1 ? rows : binomialDraw(random, rows, Math.min(1, shares[i]! / rest))
      into[i] = drawn
      rows -= drawn
      rest -= shares[i]!
    }
  }
}

/**
 * Each class alone gives a few rows less than it should, and what is missing is filled up row by row: independent
 * Poisson numbers are, given their sum, those of rows drawn at random.
 */
function byTables(counts: Float64Array, total: number): Redraw {
  const share = 1 - 3 / Math.sqrt(total)
  const draws = classDraws(counts, (count) => ({
    mean: count * share,
    deviation: Math.sqrt(count * share),
    most: Infinity,
    chanceOf: (k) => (count === 0 ? Number(k === 0) : poissonPmf(k, count * share)),
  }))
  const classOfRow = tableDraw(counts)
  return (into, random) => {
    let missing = -1
    while (missing < 0) {
      missing = total
      for (let i = 0; i < counts.length; i++) missing -= into[i] = draws[i]!(random)
    }
    for (; missing > 0; missing--) into[classOfRow(random)]!++
  }
}

const rowByRow =
  (places: Uint32Array): Redraw =>
  (into, random) => {
    into.fill(0)
    for (let i = 0; i < places.length; i++) into[places[Math.floor(random() * places.length)]!]!++
  }

/** For each row, its class. */
function placesOf(counts: Float64Array): Uint32Array {
  const places = new Uint32Array(sum(counts))
  let next = 0
  counts.forEach((count, i) => {
    places.fill(i, next, next + count)
    next += count
  })
  return places
}
