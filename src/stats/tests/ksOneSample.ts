import kstest from '@stdlib/stats-kstest'
import { distributions, type DistributionName } from '../distributions/distributions.ts'
import { kstwoSf } from '../distributions/kstwoSf.ts'

export interface KsOneSample {
  /** The greatest distance between the ECDF of the sample and the distribution function. */
  d: number
  pValue: number
}

/**
 * One-sample Kolmogorov-Smirnov test that values, in any order and without NaN, follow a named distribution. The
 * parameters come in SciPy's order: shapes, then loc (0) and scale (1), which may be left out. They are known beforehand:
 * where they were estimated from the same values, the p-value is far too large.
 *
 * Returns null when there are no values.
 *
 * @throws RangeError when the parameters are too few, too many or out of range.
 *
 * Source: SciPy `kstest`, R `ks.test`.
 */
export function ksOneSample(
  values: Float64Array,
  distribution: DistributionName,
  parameters: readonly number[] = [],
): KsOneSample | null {
  const { shapes, stdlib, standard } = distributions[distribution]
  const [loc = 0, scale = 1] = parameters.slice(shapes)
  const wrong = `not parameters of ${distribution}: ${parameters.join(', ') || 'none'}`
  const isComplete = parameters.length >= shapes && parameters.length <= shapes + 2
  if (!isComplete || !parameters.every(Number.isFinite) || scale <= 0) throw new RangeError(wrong)
  if (values.length === 0) return null

  const sorted = values.map((value) => flushed((value - loc) / scale)).sort()
  const shape = standard(...parameters.slice(0, shapes))
  // Its two-sided test is wrong for a single value and takes minutes for a million, and its p-values have 7 digits.
  const oneSided = (alternative: 'less' | 'greater'): number =>
    kstest(sorted, stdlib, ...shape, { alternative, sorted: true }).statistic
  const d = Math.max(oneSided('less'), oneSided('greater'))
  if (Number.isNaN(d)) throw new RangeError(wrong)
  return { d, pValue: kstwoSf(d, values.length) }
}

/** Some distribution functions of stdlib answer NaN at the very ends of the doubles. */
function flushed(value: number): number {
  const size = Math.abs(value)
  if (size > 2 ** 1000) return Math.sign(value) * Infinity
  return size < 2 ** -1022 ? 0 : value
}
