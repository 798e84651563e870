import { chiSquareSf } from '../distributions/chiSquareSf.ts'
import { poissonDeviance } from './poissonDeviance.ts'
import { sum } from '../numeric/sum.ts'

export interface GTest {
  statistic: number
  degreesOfFreedom: number
  pValue: number
  /** With Williams' correction, without which there are too many small p-values where classes have few rows. */
  williamsPValue: number
}

/**
 * The G test (likelihood-ratio test) that two samples share one distribution over classes. `reference[i]` and
 * `sample[i]` count class `i`. Classes counted zero in both samples are dropped. No Yates correction.
 *
 * Returns null when a sample is empty or fewer than two classes remain.
 *
 * Source: SciPy `chi2_contingency(correction=False, lambda_='log-likelihood')`, R `DescTools::GTest`, and there
 * `correct = 'williams'`; Williams (1976), "Improved likelihood ratio tests for complete contingency tables".
 */
export function gTest(reference: readonly number[], sample: readonly number[]): GTest | null {
  const n = sum(reference)
  const m = sum(sample)
  const seen = reference.map((a, i) => ({ a, b: sample[i] ?? 0 })).filter(({ a, b }) => a + b > 0)
  if (n === 0 || m === 0 || seen.length < 2) return null
  const terms = seen.map(({ a, b }) => {
    const excess = (a * m - b * n) / (n + m)
    const expected = (a + b) / (n + m)
    return 2 * (poissonDeviance(a, n * expected, excess) + poissonDeviance(b, m * expected, -excess))
  })
  const statistic = sum(terms)
  const degreesOfFreedom = seen.length - 1
  const size = n + m
  const rows = size / n + size / m - 1
  const columns = sum(seen.map(({ a, b }) => size / (a + b))) - 1
  const williams = 1 + (rows * columns) / (6 * size * degreesOfFreedom)
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareSf(statistic, degreesOfFreedom),
    williamsPValue: chiSquareSf(statistic / williams, degreesOfFreedom),
  }
}
