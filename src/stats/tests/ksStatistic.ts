import { ecdfGap, type EcdfGap } from '../distances/ecdfGap.ts'
import { searchGap } from '../power/searchGap.ts'

export interface KsStatistic {
  /** The greatest distance between the two ECDFs, `numerator / (n m)`. */
  d: number
  /** The same as an integer: the greatest `|i m - j n|`, where i and j count the values up to a point. */
  numerator: bigint
  /** The value at which the ECDFs are that far apart. */
  location: number
  /** 1 when the ECDF of x is above that of y there, -1 when below. */
  sign: 1 | -1
  n: number
  m: number
}

/**
 * Two-sample Kolmogorov-Smirnov statistic of `x` and `y`, in linear time, in any order. Neither holds NaN; infinities
 * take part, and -0 equals 0. Exact while the least common multiple of the sizes is below 2^53, so always below
 * 94 million values a sample; beyond, to the accuracy of doubles.
 *
 * Returns null when a sample is empty.
 *
 * Source: SciPy `ks_2samp`, with its choice of location and sign when several points are equally far apart.
 */
export function ksStatistic(x: Float64Array, y: Float64Array): KsStatistic | null {
  if (x.length === 0 || y.length === 0) return null
  const gap = ecdfGap(x.length, y.length)
  searchGap(gap, { x, y, xBefore: 0, yBefore: 0 })
  return ksOfGap(gap)
}

/** The statistic, once all points that may be the widest were visited. */
export function ksOfGap(gap: EcdfGap): KsStatistic {
  const { min, max } = gap
  const isBelow = -min.size === max.size ? -min.rounded > max.rounded : -min.size > max.size
  const { size, value } = isBelow ? min : max
  // Adding 0 turns -0 into 0.
  return ksOfSize(gap, Math.abs(size), { location: value + 0, sign: isBelow ? -1 : 1 })
}

/** The statistic of a gap of some size. */
export function ksOfSize(
  { n, m, xWeight }: Pick<EcdfGap, 'n' | 'm' | 'xWeight'>,
  size: number,
  { location, sign }: Pick<KsStatistic, 'location' | 'sign'>,
): KsStatistic {
  const divisor = m / xWeight
  return {
    d: size / ((n / divisor) * m),
    numerator: BigInt(size) * BigInt(divisor),
    location,
    sign,
    n,
    m,
  }
}
