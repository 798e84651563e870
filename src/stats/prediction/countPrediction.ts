import { normalQuantile } from '../distributions/normalQuantile.ts'

interface Counted {
  /** How many of `n` rows were counted. */
  readonly count: number
  readonly n: number
}

/**
 * Returns between which counts lie those of `m` new rows of the same kind, but for a probability of `risk` in each tail:
 * the score interval of two rates, conditional on their sum.
 *
 * Source: Nelson (1982), "Applied life data analysis", prediction of a Poisson count; Wilson (1927) for `m` without end.
 */
export function countPrediction(
  { count, n }: Counted,
  m: number,
  risk: number,
): { readonly low: number; readonly high: number } {
  const square = normalQuantile(risk) ** 2
  const share = m / (n + m)
  const middle = share * (2 * count + square)
  const reach = Math.sqrt(
    Math.max(0, middle ** 2 - 4 * share * count * (share * count - square * (1 - share))),
  )
  const [low, high] = [middle - reach, middle + reach].map((root) => root / (2 * (1 - share)))
  return {
    low: share * count <= square * (1 - share) ? 0 : Math.max(0, Math.floor(low!)),
    high: Math.min(m, Math.ceil(high!)),
  }
}
