import { dEffect } from '../effects/dEffect.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import type { CountedNumbers } from '../../metrics/countedNumbers.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { ksPValue } from '../../stats/tests/ksPValue.ts'
import { ksByCounting } from '../../stats/tests/ksByCounting.ts'
import { ksStatistic, type KsStatistic } from '../../stats/tests/ksStatistic.ts'

/** The two-sided Kolmogorov-Smirnov test. */
export const ksResult = ({ reference, sample }: Numbers): NumbersResult =>
  ksResultOf(ksStatistic(reference, sample)!)

/** The same of numbers that stay in the engine. */
export const countedKsResult = async (numbers: CountedNumbers): Promise<NumbersResult> =>
  ksResultOf((await numbers.run(ksByCounting(numbers.edges, numbers.mostFetched)))!)

function ksResultOf({ d, numerator, location, sign, n, m }: KsStatistic): NumbersResult {
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
