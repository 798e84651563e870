import { dEffect } from './effects/dEffect.ts'
import { countedKsResult, ksResult, ksWithinResult, widest } from './results/ksResult.ts'
import { numberTest, type Numbers, type NumbersResult } from './kinds/numberTest.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { ksOneSided } from '../stats/tests/ksOneSided.ts'
import { tally } from '../stats/binning/tally.ts'

/**
 * The two-sample Kolmogorov-Smirnov test, as SciPy's `ks_2samp`: exact while both tables have at most 10,000 values,
 * beyond that by the limit distribution. NULL and NaN are left out; infinities take part. If the sample's column is
 * text, values that aren't numbers are left out too, and counted.
 */
export const ks = numberTest({
  name: 'ks',
  options: ['alternative', 'maxDistance'],
  compute: (numbers) => (numbers.options.alternative === 'two-sided' ? ksResult(numbers) : oneSided(numbers)),
  count: { applies: ({ alternative }) => alternative === 'two-sided', compute: countedKsResult },
  within: ksWithinResult,
})

function oneSided({ reference, sample, options: { alternative } }: Numbers): NumbersResult {
  const [n, m] = [reference.length, sample.length]
  const isGreater = alternative === 'greater'
  const found = ksOneSided(tally(reference, sample), isGreater ? 'greater' : 'less')!
  const name = isGreater ? 'D+' : 'D-'
  const { d: statistic, pValue, method, location } = found
  return {
    test: { name: 'ks_2samp', statistic, pValue, method, effect: { ...dEffect(statistic, n, m), name } },
    happened: isGreater ? 'values rose' : 'values fell',
    what: `KS ${name} ${formatNumber(statistic)}`,
    where: widest(location),
    observed: { alternative },
  }
}
