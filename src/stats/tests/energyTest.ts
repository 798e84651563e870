import { intervalsOf } from '../effects/bootstrapInterval.ts'
import type { Interval } from '../effects/interval.ts'
import type { Random } from '../resampling/seededRandom.ts'

/** Points, one after the other: a number for each dimension. */
export interface Points {
  readonly values: Float64Array
  readonly count: number
}

export interface EnergyTest {
  /** The energy distance, as SciPy scales it: the root. */
  statistic: number
  pValue: number
  /** How many permutations were tried. */
  tried: number
  /** The energy coefficient, 0 (the same distribution) to 1. */
  coefficient: number
  /** Interval of the coefficient. */
  interval: (confidence: number) => Interval
}

interface Options {
  random: Random
  permutations: number
  /** After this number of distances at least as large no more are tried. */
  enough: number
  /** For the interval. */
  resamples?: number
}

/**
 * Tests whether points in several dimensions share one distribution, whatever it is, by how far apart they are and shuffling
 * them between the two samples at random. Dimensions should be of one scale. Takes memory and time of the square of the number of
 * points.
 *
 * Returns null if a sample has fewer than two points, or all points are the same.
 *
 * Source: Székely & Rizzo (2004), "Testing for equal distributions in high dimension"; R `energy::eqdist.etest`; for
 * stopping early Besag & Clifford (1991); the interval is a bootstrap, as in {@link bootstrapInterval}.
 */
export function energyTest(x: Points, y: Points, options: Options): EnergyTest | null {
  const { random, permutations, enough, resamples = 199 } = options
  if (x.count < 2 || y.count < 2) return null
  const distances = distancesOf(x, y)
  const order = Uint32Array.from({ length: x.count + y.count }, (_, i) => i)
  const observed = energyOf(order, x.count, distances)
  if (observed.between === 0) return null
  const threshold = observed.energy * (1 - 1e-12)
  let reached = 0
  let tried = 0
  while (tried < permutations && reached < enough) {
    tried++
    shuffle(order, random)
    if (energyOf(order, x.count, distances).energy >= threshold) reached++
  }
  const pValue = reached >= enough ? reached / tried : (reached + 1) / (permutations + 1)
  const coefficient = coefficientOf(observed)
  const drawn = Float64Array.from({ length: resamples }, () =>
    coefficientOf(resampled(x.count, y.count, distances, random)),
  )
  return {
    statistic: Math.sqrt(Math.max(0, observed.energy)),
    pValue,
    tried,
    coefficient,
    interval: upToOne(intervalsOf(drawn.sort(), coefficient)),
  }
}

interface Energy {
  /** Twice the mean distance between a point of each sample, less the mean distances within the samples. */
  readonly energy: number
  /** Twice the mean distance between a point of each sample. */
  readonly between: number
}

const coefficientOf = ({ energy, between }: Energy): number =>
  between > 0 ? Math.max(0, Math.min(1, energy / between)) : 0

const upToOne =
  (interval: (confidence: number) => Interval) =>
  (confidence: number): Interval => {
    const { low, high } = interval(confidence)
    return { low, high: Math.min(1, high) }
  }

interface Distances {
  /** Row by row. */
  readonly between: Float64Array
  readonly sums: Float64Array
  /** Sum over all pairs, each once. */
  readonly total: number
  readonly size: number
}

function distancesOf(x: Points, y: Points): Distances {
  const size = x.count + y.count
  const dimensions = x.values.length / x.count
  const values = new Float64Array(size * dimensions)
  values.set(x.values)
  values.set(y.values, x.values.length)
  const between = new Float64Array(size * size)
  const sums = new Float64Array(size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) {
      let square = 0
      for (let k = 0; k < dimensions; k++)
        square += (values[i * dimensions + k]! - values[j * dimensions + k]!) ** 2
      const distance = Math.sqrt(square)
      between[i * size + j] = between[j * size + i] = distance
      sums[i] = sums[i]! + distance
      sums[j] = sums[j]! + distance
    }
  return { between, sums, total: sums.reduce((sum, one) => sum + one, 0) / 2, size }
}

/** The first `n` of the points are the first sample. Only distances within it are added up; the others follow. */
function energyOf(order: Uint32Array, n: number, { between, sums, total, size }: Distances): Energy {
  const m = size - n
  let within = 0
  let all = 0
  for (let a = 0; a < n; a++) {
    const row = order[a]! * size
    all += sums[order[a]!]!
    for (let b = 0; b < a; b++) within += between[row + order[b]!]!
  }
  const across = all - 2 * within
  const others = total - within - across
  const twice = (2 * across) / (n * m)
  return { energy: twice - (2 * within) / (n * n) - (2 * others) / (m * m), between: twice }
}

/** Points drawn from each sample, a draw for each of its points, put back each time. */
function resampled(n: number, m: number, { between, size }: Distances, random: Random): Energy {
  const counts = new Float64Array(size)
  for (let i = 0; i < n; i++) counts[Math.floor(random() * n)]!++
  for (let i = 0; i < m; i++) counts[n + Math.floor(random() * m)]!++
  let [within, across, others] = [0, 0, 0]
  for (let i = 0; i < size; i++) {
    const row = i * size
    if (counts[i] === 0) continue
    let [toFirst, toSecond] = [0, 0]
    for (let j = 0; j < Math.min(i, n); j++) toFirst += counts[j]! * between[row + j]!
    for (let j = n; j < i; j++) toSecond += counts[j]! * between[row + j]!
    if (i < n) within += counts[i]! * toFirst
    else {
      across += counts[i]! * toFirst
      others += counts[i]! * toSecond
    }
  }
  const twice = (2 * across) / (n * m)
  return { energy: twice - (2 * within) / (n * n) - (2 * others) / (m * m), between: twice }
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const other = order[j]!
    order[j] = order[i]!
    order[i] = other
  }
}
