import type { Classes, ClassesResult } from '../kinds/classTest.ts'
import { classFigures } from '../effects/classFigures.ts'
import { shareEffect } from '../effects/shareEffect.ts'
import { formatCount } from '../../text/formatCount.ts'
import { mostIn, rareClasses } from '../explanations/mostIn.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { contingencyResult } from './contingencyResult.ts'
import { chiSquareContingency, chiSquareStatistic } from '../../stats/tests/chiSquareContingency.ts'
import { poolRareClasses, type PooledClasses } from '../../stats/binning/poolRareClasses.ts'

/**
 * Chi-square on the contingency table, classes with an expected count below five taken together as one. The p-value is
 * exact, or of random tables, where an expected count is below fifty.
 */
export const chi2Result = (classes: Classes): ClassesResult | string =>
  chi2OfTable(poolRareClasses(classes.reference, classes.sample), classes)

export const allRare = 'all classes are too rare for a chi-square test'

/** The same of classes that are put together elsewhere. */
export function chi2OfTable(
  { reference, sample, place, pooled }: PooledClasses,
  { names, ...how }: Classes,
): ClassesResult | string {
  const table = { reference, sample, place, pooled }
  const tested = chiSquareContingency(table.reference, table.sample)
  if (!tested) return allRare
  const { statistic, degreesOfFreedom, contributions, minExpected } = tested
  const p = contingencyResult({ ...table, minExpected, pValue: tested.pValue, of: chiSquareStatistic }, how)
  return {
    test: {
      name: 'chi2_contingency',
      statistic,
      ...p,
      effect: shareEffect(table.reference, table.sample),
    },
    what: `chi-square ${formatNumber(statistic)} with ${formatCount(degreesOfFreedom, 'degree')} of freedom${rareClasses(table.pooled)}`,
    most: mostIn(names, contributions, table),
    observed: {
      degreesOfFreedom,
      minExpected,
      pooledClasses: table.pooled,
      asymptoticPValue: tested.pValue,
      ...classFigures(table.reference, table.sample),
    },
  }
}
