import { sum } from '../numeric/sum.ts'

/** One group of tied values in a statistic that adds up squared distances of a count from its mean. */
export interface RankTerm {
  /** Factor of the squared distance, in units that make `weight * spread` its mean. */
  weight: number
  /** Up to where it counts, in pooled values. */
  position: number
  /** The variance of the count, in the same units: `position * (size - position)` less what ties take away. */
  spread: number
}

/**
 * The variance of a statistic `Σ weight (count - mean)²` where the count says how many of the pooled values up to a
 * position fell to the first sample at random. `tied` holds the sizes of the groups of equal values, in order. Counts
 * are taken to be normal, so it is a little off for small samples, much alike with and without ties.
 */
export function rankFormVariance(
  tied: Float64Array,
  termOf: (before: number, tied: number, size: number) => RankTerm,
): number {
  const size = sum(tied)
  let before = 0
  let squares = 0
  let products = 0
  let earlier = 0
  for (const count of tied) {
    const { weight, position, spread } = termOf(before, count, size)
    squares += (weight * spread) ** 2
    products += earlier * weight * (size - position) ** 2
    earlier += weight * position ** 2
    before += count
  }
  return 2 * squares + 4 * products
}
