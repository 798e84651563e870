import { numberTest } from './kinds/numberTest.ts'
import { omnibusEffect } from './effects/omnibusEffect.ts'
import { round } from '../round.ts'
import { cramerVonMises as test } from '../stats/cramerVonMises.ts'
import { tally } from '../stats/tally.ts'

/** The Cramér-von Mises test of any difference, as SciPy's `cramervonmises_2samp`: exact for few values. */
export const cramerVonMises = numberTest({
  name: 'cramer_von_mises',
  compute(numbers) {
    const { statistic, pValue, method } = test(tally(numbers.reference, numbers.sample))!
    return {
      test: {
        ...{ name: 'cramervonmises_2samp', statistic, pValue, method },
        effect: omnibusEffect(numbers),
      },
      happened: 'distribution moved',
      what: `Cramér-von Mises ${round(statistic)}`,
    }
  },
})
