import { numberTest } from './kinds/numberTest.ts'
import { omnibusResult } from './results/omnibusResult.ts'
import { permutationPValue, resamplingPlan } from './results/permutationPValue.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { andersonDarlingDistance, andersonDarling as test } from '../stats/tests/andersonDarling.ts'
import { permutationTest } from '../stats/resampling/permutationTest.ts'
import { tally } from '../stats/binning/tally.ts'

/** Up to this many values the limit distribution raises too many false alarms, and permutation is quick. */
const few = 100

/**
 * The k-sample Anderson-Darling test of any difference, which minds the tails more than `ks` does, as SciPy's
 * `anderson_ksamp` with its midranks. The p-value is by permutation for up to 100 values, and past that that of the limit
 * distribution, not read off a table.
 */
export const andersonDarling = numberTest({
  name: 'anderson_darling',
  options: ['permutations', 'seed'],
  compute(numbers) {
    const { values, x, y } = tally(numbers.reference, numbers.sample)
    const tested = test({ values, x, y })
    if (!tested) return 'an Anderson-Darling test needs four values'
    const { statistic } = tested
    const isSmall = numbers.reference.length + numbers.sample.length <= few
    const p = isSmall
      ? permutationPValue(
          permutationTest(x, y, andersonDarlingDistance, resamplingPlan(numbers))!,
          numbers.options,
        )
      : { pValue: tested.pValue, method: 'asymptotic' }
    const { effect, where } = omnibusResult(numbers)
    return {
      test: {
        ...{ name: 'anderson_ksamp', statistic, ...p },
        effect,
      },
      ...{ happened: 'distribution moved', where },
      what: `Anderson-Darling ${formatNumber(statistic)}`,
    }
  },
})
