import { distanceResult } from './results/distanceResult.ts'
import { widestGap } from './results/widestGap.ts'
import { numberTest } from './kinds/numberTest.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { energyCoefficient } from '../stats/distances/energyCoefficient.ts'
import { energyDistance } from '../stats/distances/energyDistance.ts'

/**
 * The energy distance, as SciPy's `energy_distance`, tested by permutation. Its effect is the energy coefficient, which
 * has no unit: from 0 for one distribution to 1 for two constants.
 */
export const energy = numberTest({
  name: 'energy',
  options: ['maxDistance', 'permutations', 'seed'],
  compute(numbers) {
    const test = distanceResult(numbers, {
      name: 'energy_distance',
      of: (tally) => (energyCoefficient(tally) === null ? null : energyDistance(tally)),
      effect: {
        name: 'energy coefficient',
        negligible: 0.0001,
        of: (tally) => energyCoefficient(tally)!,
      },
    })
    if (!test) return 'an infinite value has no distance; ks takes them'
    const { where } = widestGap(numbers)
    return {
      test,
      happened: 'distribution moved',
      what: `energy distance ${formatNumber(test.statistic)}`,
      where,
    }
  },
})
