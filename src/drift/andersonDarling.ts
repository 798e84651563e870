import { numberTest } from './kinds/numberTest.ts'
import { omnibusEffect } from './effects/omnibusEffect.ts'
import { round } from '../round.ts'
import { andersonDarling as test } from '../stats/andersonDarling.ts'
import { tally } from '../stats/tally.ts'

/**
 * The k-sample Anderson-Darling test of any difference, which minds the tails more than `ks` does, as SciPy's
 * `anderson_ksamp` with its midranks. The p-value is that of the limit distribution, not read off a table.
 */
export const andersonDarling = numberTest({
  name: 'anderson_darling',
  compute(numbers) {
    const tested = test(tally(numbers.reference, numbers.sample))
    if (!tested) return 'an Anderson-Darling test needs four values'
    const { statistic, pValue } = tested
    return {
      test: {
        ...{ name: 'anderson_ksamp', statistic, pValue, method: 'asymptotic' },
        effect: omnibusEffect(numbers),
      },
      happened: 'distribution moved',
      what: `Anderson-Darling ${round(statistic)}`,
    }
  },
})
