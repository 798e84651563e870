import { distanceResult } from './results/distanceResult.ts'
import { widestGap } from './results/widestGap.ts'
import { numberTest } from './kinds/numberTest.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { moments } from '../stats/numeric/moments.ts'
import { wassersteinDistance } from '../stats/distances/wassersteinDistance.ts'

/**
 * The Wasserstein (earth mover's) distance, as SciPy's `wasserstein_distance`, in the unit of the values (seconds for
 * times), tested by permutation. Its effect is the distance in standard deviations of the reference, or of the sample
 * where the reference does not vary.
 */
export const wasserstein = numberTest({
  name: 'wasserstein',
  options: ['maxDistance', 'permutations', 'seed'],
  compute(numbers) {
    const [reference, sample] = [moments(numbers.reference), moments(numbers.sample)]
    const variance = reference && sample && (reference.variance || sample.variance)
    if (!variance)
      return 'a Wasserstein distance needs numbers with a finite variance that vary in a table; use ks instead'
    const deviation = Math.sqrt(variance)
    const test = distanceResult(numbers, {
      name: 'wasserstein_distance',
      of: finiteDistance,
      effect: {
        name: 'Wasserstein distance in standard deviations',
        kind: 'sd',
        negligible: 0.01,
        of: (tally) => wassersteinDistance(tally)! / deviation,
      },
    })
    if (!test) return 'an infinite value has no distance; ks takes them'
    const { where } = widestGap(numbers)
    return {
      test,
      happened: 'distribution moved',
      what: `Wasserstein distance ${formatNumber(test.statistic)}`,
      where,
    }
  },
})

function finiteDistance(tally: Parameters<typeof wassersteinDistance>[0]): number | null {
  const distance = wassersteinDistance(tally)
  return distance === Infinity ? null : distance
}
