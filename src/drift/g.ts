import { classTest } from './kinds/classTest.ts'
import { classFigures } from './effects/classFigures.ts'
import { shareEffect } from './effects/shareEffect.ts'
import { contingencyResult } from './results/contingencyResult.ts'
import { formatCount } from '../text/formatCount.ts'
import { mostIn, rareClasses } from './explanations/mostIn.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { chiSquareContingency } from '../stats/tests/chiSquareContingency.ts'
import { gTest } from '../stats/tests/gTest.ts'
import { poolRareClasses } from '../stats/binning/poolRareClasses.ts'

/**
 * The G test (likelihood ratio) on the contingency table, as SciPy's `chi2_contingency(lambda_='log-likelihood')`
 * without continuity correction, its p-value with that of Williams (R's `GTest(correct = 'williams')`): without it the
 * test raises too many false alarms. Rare classes are taken together, and small tables are exact, as in `chi2`.
 */
export const g = classTest({
  name: 'g',
  options: ['permutations', 'seed'],
  compute({ names, reference, sample, ...how }) {
    const table = poolRareClasses(reference, sample)
    const tested = gTest(table.reference, table.sample)
    if (!tested) return 'all classes are too rare for a G test'
    const { statistic, williamsPValue, degreesOfFreedom } = tested
    const { contributions, minExpected } = chiSquareContingency(table.reference, table.sample)!
    const of = (x: Float64Array, y: Float64Array): number => gTest([...x], [...y])?.statistic ?? 0
    const p = contingencyResult({ ...table, minExpected, pValue: williamsPValue, of }, how)
    return {
      test: {
        name: 'g_test',
        statistic,
        ...p,
        effect: shareEffect(table.reference, table.sample),
      },
      what: `G ${formatNumber(statistic)} with ${formatCount(degreesOfFreedom, 'degree')} of freedom${rareClasses(table.pooled)}`,
      most: mostIn(names, contributions, table),
      observed: {
        degreesOfFreedom,
        minExpected,
        pooledClasses: table.pooled,
        asymptoticPValue: williamsPValue,
        ...classFigures(table.reference, table.sample),
      },
    }
  },
})
