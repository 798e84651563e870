import { kstwoSf } from '../distributions/kstwoSf.ts'
import type { Random } from '../resampling/seededRandom.ts'
import { sum } from '../numeric/sum.ts'

interface Options {
  /** The level at which each resample is tested. */
  alpha: number
  random: Random
  /** How many resamples. */
  resamples?: number
  /** Values drawn for each. Default: twice the number of bins. */
  resampleSize?: number
}

/**
 * The share of resamples of the values, drawn with replacement, that a one-sample Kolmogorov-Smirnov test against a
 * partition does not reject at `alpha`; plus one above and below the line of the fraction. Within a bin the expected distribution
 * is uniform. Resamples are small on purpose: a large one would find the bins themselves. Great Expectations calls this
 * share a p-value, which it is not; it accepts where the share exceeds `alpha`.
 *
 * Returns null when there are no values.
 *
 * @throws RangeError when an end of the partition is infinite, or when bins and weights do not fit.
 *
 * Source: Great Expectations, `expect_column_bootstrapped_ks_test_p_value_to_be_greater_than`.
 */
export function bootstrappedKs(
  values: Float64Array,
  { bins, weights }: { bins: readonly number[]; weights: readonly number[] },
  { alpha, random, resamples = 1000, resampleSize = 2 * weights.length }: Options,
): number | null {
  if (!bins.every(Number.isFinite)) throw new RangeError('Partition endpoints must be finite')
  const cdf = interpolatedCdf(bins, weights)
  if (values.length === 0) return null
  const resample = new Float64Array(resampleSize)
  let retained = 0
  for (let i = 0; i < resamples; i++) {
    for (let j = 0; j < resampleSize; j++) resample[j] = values[Math.floor(random() * values.length)]!
    if (kstwoSf(distance(resample.sort(), cdf), resampleSize) >= alpha) retained++
  }
  return (retained + 1) / (resamples + 1)
}

function interpolatedCdf(bins: readonly number[], weights: readonly number[]): (value: number) => number {
  const total = sum(weights)
  if (bins.length !== weights.length + 1 || !(total > 0))
    throw new RangeError('a partition has ascending bins, and one weight for each')
  const below = [0]
  for (const weight of weights) below.push(below.at(-1)! + weight / total)
  return (value) => {
    const upper = bins.findIndex((edge) => edge > value)
    if (upper < 0) return 1
    if (upper === 0) return 0
    const share = (value - bins[upper - 1]!) / (bins[upper]! - bins[upper - 1]!)
    return below[upper - 1]! + share * (below[upper]! - below[upper - 1]!)
  }
}

function distance(ascending: Float64Array, cdf: (value: number) => number): number {
  const n = ascending.length
  return ascending.reduce((d, value, i) => {
    const below = cdf(value)
    return Math.max(d, below - i / n, (i + 1) / n - below)
  }, 0)
}
