import { numberTest } from './kinds/numberTest.ts'
import { omnibusResult } from './results/omnibusResult.ts'
import { permutationPValue, resamplingPlan } from './results/permutationPValue.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { eppsSingletonOf } from '../stats/tests/eppsSingleton.ts'
import { permutationTest } from '../stats/resampling/permutationTest.ts'
import { tally } from '../stats/binning/tally.ts'

/** Up to this many values the limit distribution raises too many false alarms, and permutation is quick. */
const few = 1000

/**
 * Epps and Singleton's test of any difference, by characteristic functions, as SciPy's `epps_singleton_2samp`. For up to
 * 1,000 values the p-value is by permutation, for the limit distribution is too small then; past that it is the limit's.
 */
export const eppsSingleton = numberTest({
  name: 'epps_singleton',
  options: ['permutations', 'seed'],
  compute(numbers) {
    const counted = tally(numbers.reference, numbers.sample)
    const { x, y } = counted
    const test = eppsSingletonOf(counted)
    const tested = test?.(x, y)
    if (!test || !tested)
      return 'an Epps-Singleton test needs five finite values in each table, of which fewer than half are the same; use ks instead'
    const statisticOf = (x: Float64Array, y: Float64Array): number => test(x, y)?.statistic ?? Infinity
    const isSmall = numbers.reference.length + numbers.sample.length <= few
    const p = isSmall
      ? permutationPValue(permutationTest(x, y, statisticOf, resamplingPlan(numbers))!, numbers.options)
      : { pValue: tested.pValue, method: 'asymptotic' }
    return {
      ...omnibusResult(
        numbers,
        { name: 'epps_singleton_2samp', statistic: tested.statistic, ...p },
        `Epps-Singleton ${formatNumber(tested.statistic)}`,
      ),
      observed: { degreesOfFreedom: tested.degreesOfFreedom },
    }
  },
})
