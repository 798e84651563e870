import type { Interval } from './interval.ts'
import { normalQuantile } from '../distributions/normalQuantile.ts'
import { sum } from '../numeric/sum.ts'
import type { Tally } from '../binning/tally.ts'

export interface CliffsDelta {
  /** From -1 (every value of x is less than every one of y) over 0 to 1 (the other way round). */
  delta: number
  /** The probability that a value of x exceeds one of y, ties counted half: `(1 + delta) / 2`. */
  superiority: number
  /** That of delta, for large samples. */
  interval: (confidence: number) => Interval
}

/**
 * Cliff's delta with confidence intervals: how much more often a value of x exceeds one of y than the other way round.
 *
 * Returns null when a sample has fewer than two values.
 *
 * Source: Cliff (1993), "Dominance statistics"; the interval by Feng & Cliff (2004); R `effsize::cliff.delta`.
 */
export function cliffsDelta({ x, y }: Tally): CliffsDelta | null {
  const n = sum(x)
  const m = sum(y)
  if (n < 2 || m < 2) return null
  const xAhead = leads(x, y)
  const yAhead = leads(y, x)
  let won = 0
  let ties = 0
  x.forEach((count, i) => {
    won += count * xAhead[i]!
    ties += count * y[i]!
  })
  const delta = won / (n * m)
  const superiority = (1 + delta) / 2
  if (Math.abs(delta) === 1) return { delta, superiority, interval: apart(delta, Math.min(n, m)) }

  const spread = (counts: Float64Array, ahead: Float64Array, others: number): number =>
    counts.reduce((total, count, i) => total + count * (ahead[i]! / others - delta) ** 2, 0)
  const rows = spread(x, xAhead, m)
  const columns = spread(
    y,
    yAhead.map((lead) => -lead),
    n,
  )
  const cells = n * m - ties - n * m * delta * delta
  const variance = Math.max(
    (m * m * rows + n * n * columns - cells) / (n * m * (n - 1) * (m - 1)),
    (1 - delta * delta) / (n * m - 1),
  )
  return { delta, superiority, interval: around(delta, variance) }
}

const zOf = (confidence: number): number => -normalQuantile((1 - confidence) / 2)

const around =
  (delta: number, variance: number) =>
  (confidence: number): Interval => {
    const z = zOf(confidence)
    const middle = delta - delta ** 3
    const reach = z * Math.sqrt(variance * ((1 - delta * delta) ** 2 + z * z * variance))
    const scale = 1 - delta * delta + z * z * variance
    return { low: (middle - reach) / scale, high: (middle + reach) / scale }
  }

/** Where the samples do not overlap, by the fewer values of the two. */
const apart =
  (delta: number, few: number) =>
  (confidence: number): Interval => {
    const z = zOf(confidence)
    const inner = (few - z * z) / (few + z * z)
    return { low: Math.min(delta, delta * inner), high: Math.max(delta, delta * inner) }
  }

/** For each value, how many of the others are less, less how many are greater. */
function leads(own: Float64Array, others: Float64Array): Float64Array {
  const total = sum(others)
  let below = 0
  return own.map((_, i) => {
    const lead = below - (total - below - others[i]!)
    below += others[i]!
    return lead
  })
}
