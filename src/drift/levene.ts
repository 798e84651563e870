import { cohensDEffect } from './effects/cohensDEffect.ts'
import { numberTest } from './kinds/numberTest.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { levene as test } from '../stats/tests/levene.ts'

/**
 * Levene's test that the spread is the same, with distances from the median (Brown and Forsythe), as SciPy's `levene`.
 * Its effect is Cohen's d of those distances: above 0 where the sample is wider.
 */
export const levene = numberTest({
  name: 'levene',
  compute({ reference, sample }) {
    const tested = test(reference, sample)
    const effect = tested && cohensDEffect(tested.distances.x, tested.distances.y, "Cohen's d of the spread")
    if (!effect) return "Levene's test needs finite numbers whose distances from their median vary"
    const { statistic, pValue, degreesOfFreedom, distances } = tested
    return {
      test: { name: 'levene', statistic, pValue, method: 'asymptotic', effect },
      happened: `spread ${effect.value > 0 ? 'grew' : 'shrank'}`,
      what: `Levene W ${formatNumber(statistic)}`,
      observed: {
        degreesOfFreedom,
        distanceFromMedian: { reference: distances.x.mean, sample: distances.y.mean },
      },
    }
  },
})
