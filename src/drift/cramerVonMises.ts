import { numberTest } from './kinds/numberTest.ts'
import { omnibusResult } from './results/omnibusResult.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { cramerVonMisesDistance, cramerVonMises as test } from '../stats/tests/cramerVonMises.ts'
import { tiedPValue } from './results/tiedPValue.ts'
import { tally } from '../stats/binning/tally.ts'

/**
 * The Cramér-von Mises test of any difference, as SciPy's `cramervonmises_2samp`: exact for few values without ties, by
 * permutation for up to 100, up to 20 in one table, and where one value is common, otherwise by the limit distribution.
 */
export const cramerVonMises = numberTest({
  name: 'cramer_von_mises',
  options: ['permutations', 'seed'],
  compute(numbers) {
    const counted = tally(numbers.reference, numbers.sample)
    const { statistic, ...limit } = test(counted)!
    const p =
      limit.method === 'exact' ? limit : (tiedPValue(numbers, counted, cramerVonMisesDistance) ?? limit)
    return omnibusResult(
      numbers,
      { name: 'cramervonmises_2samp', statistic, ...p },
      `Cramér-von Mises ${formatNumber(statistic)}`,
    )
  },
})
