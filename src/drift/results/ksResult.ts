import { dEffect } from '../effects/dEffect.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { ksPValue } from '../../stats/tests/ksPValue.ts'
import { ksStatistic } from '../../stats/tests/ksStatistic.ts'

/** The two-sided Kolmogorov-Smirnov test. */
export function ksResult({ reference, sample }: Numbers): NumbersResult {
  const [n, m] = [reference.length, sample.length]
  const { d, numerator, location, sign } = ksStatistic(reference, sample)!
  return {
    test: { name: 'ks_2samp', statistic: d, ...ksPValue(numerator, n, m), effect: dEffect(d, n, m) },
    happened: 'distribution moved',
    what: `KS D ${formatNumber(d)}`,
    where: widest(location),
    observed: { sign },
  }
}

/** Where the distribution functions are furthest apart. */
export const widest = (location: number): NumbersResult['where'] & object => ({
  values: { location },
  words: ({ location }) => `, widest at ${location}`,
})
