import { numberTest } from './kinds/numberTest.ts'
import { omnibusResult } from './results/omnibusResult.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { andersonDarlingDistance, andersonDarling as test } from '../stats/tests/andersonDarling.ts'
import { tiedPValue } from './results/tiedPValue.ts'
import { tally } from '../stats/binning/tally.ts'

/**
 * The k-sample Anderson-Darling test of any difference, which minds the tails more than `ks` does, as SciPy's
 * `anderson_ksamp` with its midranks. The p-value is by permutation for up to 100 values, up to 20 in one table, and where one
 * value is common, otherwise that of the limit distribution, not read off a table.
 */
export const andersonDarling = numberTest({
  name: 'anderson_darling',
  options: ['permutations', 'seed'],
  compute(numbers) {
    const counted = tally(numbers.reference, numbers.sample)
    const tested = test(counted)
    if (!tested) return 'an Anderson-Darling test needs four values'
    const { statistic } = tested
    const limit = { pValue: tested.pValue, method: 'asymptotic' }
    const p = tiedPValue(numbers, counted, andersonDarlingDistance) ?? limit
    return omnibusResult(
      numbers,
      { name: 'anderson_ksamp', statistic, ...p },
      `Anderson-Darling ${formatNumber(statistic)}`,
    )
  },
})
