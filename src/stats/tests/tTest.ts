import ttest2 from '@stdlib/stats-ttest2'

export interface TTest {
  /** Positive when the mean of x is greater. */
  statistic: number
  degreesOfFreedom: number
  /** Two-sided. */
  pValue: number
}

/**
 * Two-sample t test that the means of `x` and `y` are equal: Welch's, or Student's where the variances are taken to be
 * `equal`. Neither sample holds NaN.
 *
 * Returns null when a sample has fewer than two values, when one is infinite, and when neither varies.
 *
 * Source: SciPy `ttest_ind`, R `t.test`. SciPy loses digits for large offsets (all of them at 1e15) and overflows past
 * 1e154; here both are shifted and scaled away first.
 */
export function tTest(
  x: Float64Array,
  y: Float64Array,
  variance: 'unequal' | 'equal' = 'unequal',
): TTest | null {
  const largest = Math.max(largestOf(x), largestOf(y))
  if (x.length < 2 || y.length < 2 || largest === Infinity) return null
  if (isConstant(x) && isConstant(y)) return null
  // A power of two, so that scaling costs no digit.
  const scale = 2 ** Math.min(1000, -Math.ceil(Math.log2(largest)))
  const centre = middleOf(x, scale) / 2 + middleOf(y, scale) / 2
  const centred = (values: Float64Array): Float64Array => values.map((value) => value * scale - centre)
  const { statistic, df, pValue } = ttest2(centred(x), centred(y), { variance })
  return { statistic, degreesOfFreedom: df, pValue }
}

const isConstant = (values: Float64Array): boolean => values.every((value) => value === values[0])

const largestOf = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

const middleOf = (values: Float64Array, scale: number): number =>
  values.reduce((sum, value) => sum + value * scale, 0) / values.length
