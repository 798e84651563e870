import { numberTest } from './kinds/numberTest.ts'
import { omnibusResult } from './results/omnibusResult.ts'
import { permutationPValue, resamplingPlan } from './results/permutationPValue.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { cramerVonMisesDistance, cramerVonMises as test } from '../stats/tests/cramerVonMises.ts'
import { permutationTest } from '../stats/resampling/permutationTest.ts'
import { tally } from '../stats/binning/tally.ts'

/** Up to this many values, where they are tied, the limit distribution raises too many false alarms. */
const few = 100

/**
 * The Cramér-von Mises test of any difference, as SciPy's `cramervonmises_2samp`: exact for few values without ties, by
 * permutation for up to 100 with ties, and by the limit distribution past that.
 */
export const cramerVonMises = numberTest({
  name: 'cramer_von_mises',
  options: ['permutations', 'seed'],
  compute(numbers) {
    const { values, x, y } = tally(numbers.reference, numbers.sample)
    const { statistic, pValue, method } = test({ values, x, y })!
    const size = numbers.reference.length + numbers.sample.length
    const p =
      size <= few && values.length < size
        ? permutationPValue(
            permutationTest(x, y, cramerVonMisesDistance, resamplingPlan(numbers))!,
            numbers.options,
          )
        : { pValue, method }
    const { effect, where } = omnibusResult(numbers)
    return {
      test: {
        ...{ name: 'cramervonmises_2samp', statistic, ...p },
        effect,
      },
      ...{ happened: 'distribution moved', where },
      what: `Cramér-von Mises ${formatNumber(statistic)}`,
    }
  },
})
