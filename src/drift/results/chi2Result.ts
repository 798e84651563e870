import type { Classes, ClassesResult } from '../kinds/classTest.ts'
import { cramersVEffect } from '../effects/cramersVEffect.ts'
import { formatCount } from '../../text/formatCount.ts'
import { mostIn } from '../explanations/mostIn.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'
import { poolRareClasses } from '../../stats/binning/poolRareClasses.ts'

/** Chi-square on the contingency table, classes with an expected count below five taken together as one. */
export function chi2Result({ names, reference, sample }: Classes): ClassesResult | string {
  const table = poolRareClasses(reference, sample)
  const tested = chiSquareContingency(table.reference, table.sample)
  if (!tested) return 'all classes are too rare for a chi-square test'
  const { statistic, pValue, degreesOfFreedom, contributions, minExpected } = tested
  return {
    test: {
      ...{ name: 'chi2_contingency', statistic, pValue, method: 'asymptotic' },
      effect: cramersVEffect(table.reference, table.sample),
    },
    what: `chi-square ${formatNumber(statistic)} with ${formatCount(degreesOfFreedom, 'degree')} of freedom`,
    most: mostIn(names, contributions, table),
    observed: { degreesOfFreedom, minExpected, pooledClasses: table.pooled },
  }
}
