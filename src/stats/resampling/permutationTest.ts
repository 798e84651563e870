import { createDeal } from './createDeal.ts'
import { logFactorial } from '../distributions/logFactorial.ts'
import type { Random } from './seededRandom.ts'
import { sum } from '../numeric/sum.ts'

export interface PermutationTest {
  statistic: number
  pValue: number
  /** Exact if all permutations were tried, each with its probability. */
  method: 'exact' | 'permutation'
  /** How many random permutations were tried; 0 if it is exact. */
  tried: number
}

export interface ResamplingOptions {
  random: Random
  /** How many permutations are tried; more make the p-value finer. */
  resamples?: number
  /** After this number of distances at least as large, the p-value is clearly not small, and no more are tried. */
  enough?: number
  /** Where none of them is as large, goes on to this number: for levels that are lower than one in `resamples`. */
  most?: number
}

/** With more classes trying all ways would nest too deep. */
const mostNested = 1000

type Distance = (x: Float64Array, y: Float64Array) => number | null

/**
 * Tests any distance between two samples: how often it is at least as large when the rows are shuffled between the two at
 * random. `x[i]` and `y[i]` count the rows of class, or of value, `i`. Counts are shuffled, not rows, so a million rows in
 * few classes cost no more than a hundred. `distance` gets counts it must not keep; it is 0 or more, Infinity included.
 *
 * Where there are no more ways than `resamples` (default: 9,999) all are tried. Otherwise the p-value is
 * `(b + 1) / (B + 1)`, which is never 0 and holds its level whatever the distribution; or `b / B` where it stopped at the
 * b-th distance at least as large because they were `enough`.
 *
 * Returns null when the distance of the samples is null.
 *
 * Source: Phipson & Smyth (2010), "Permutation p-values should never be zero"; SciPy `permutation_test`; Besag & Clifford
 * (1991), "Sequential Monte Carlo p-values".
 */
export function permutationTest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  distance: Distance,
  { random, resamples = 9999, enough = Infinity, most = resamples }: ResamplingOptions,
): PermutationTest | null {
  const left = Float64Array.from(x)
  const right = Float64Array.from(y)
  const statistic = distance(left, right)
  if (statistic === null) return null
  if (statistic === 0) return { statistic, pValue: 1, method: 'exact', tried: 0 }
  const totals = left.map((count, i) => count + right[i]!)
  const n = sum(left)
  // Equal but for rounding.
  const threshold = statistic * (1 - 1e-12)
  if (totals.length <= mostNested && countWays(totals, n, resamples) <= resamples)
    return { statistic, pValue: chanceOf(totals, n, threshold, distance), method: 'exact', tried: 0 }

  const deal = createDeal(totals, n)
  let reached = 0
  let last = resamples
  for (let tried = 1; tried <= last; tried++) {
    deal(random, left, right)
    if (distance(left, right)! >= threshold) reached++
    if (reached >= enough) return { statistic, pValue: reached / tried, method: 'permutation', tried }
    if (tried === resamples && reached === 0) last = most
  }
  return { statistic, pValue: (reached + 1) / (last + 1), method: 'permutation', tried: last }
}

/** In how many ways `n` rows can go to the left; a number above `limit` when there are more, or too many to count. */
function countWays(totals: Float64Array, n: number, limit: number): number {
  let ways = Float64Array.of(1)
  let rest = sum(totals)
  for (const count of totals) {
    rest -= count
    const most = Math.min(n, ways.length - 1 + count)
    if (most > limit) return limit + 1
    const next = new Float64Array(most + 1)
    const least = Math.max(0, n - rest)
    // For k rows so far, this class gives from none to all of its rows.
    let leading = 0
    for (let k = 0; k <= most; k++) {
      leading += (ways[k] ?? 0) - (ways[k - count - 1] ?? 0)
      if (leading > limit && k >= least) return limit + 1
      if (k >= least) next[k] = leading
    }
    ways = next
  }
  return ways[n] ?? 0
}

/** The probability of a distance of at least `threshold`, over all ways. */
function chanceOf(totals: Float64Array, n: number, threshold: number, distance: Distance): number {
  const left = new Float64Array(totals.length)
  const right = totals.slice()
  const logChoose = (count: number, drawn: number): number =>
    logFactorial(count) - logFactorial(drawn) - logFactorial(count - drawn)
  const logAll = logChoose(sum(totals), n)
  let chance = 0
  const visit = (i: number, toDeal: number, rest: number, log: number): void => {
    if (i === totals.length) {
      if (distance(left, right)! >= threshold) chance += Math.exp(log - logAll)
      return
    }
    const count = totals[i]!
    const others = rest - count
    for (let drawn = Math.max(0, toDeal - others); drawn <= Math.min(count, toDeal); drawn++) {
      left[i] = drawn
      right[i] = count - drawn
      visit(i + 1, toDeal - drawn, others, log + logChoose(count, drawn))
    }
  }
  visit(0, n, sum(totals), 0)
  return Math.min(1, chance)
}
