import { classFigures } from '../effects/classFigures.ts'
import type { Classes, ClassesResult } from '../kinds/classTest.ts'
import { mostIn } from '../explanations/mostIn.ts'
import { resamplingPlan } from './permutationPValue.ts'
import { tableResult } from './contingencyResult.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { shareEffect } from '../effects/shareEffect.ts'
import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'
import { fisherExact } from '../../stats/tests/fisherExact.ts'
import { fisherMonteCarlo } from '../../stats/tests/fisherMonteCarlo.ts'

/** Fisher's exact test on the contingency table; its statistic is Cramér's V, as it has none. */
export function fisherResult({ names, reference, sample, ...how }: Classes): ClassesResult {
  const effect = shareEffect(reference, sample)
  const figures = classFigures(reference, sample)
  const { contributions } = chiSquareContingency(reference, sample)!
  const p =
    names.length === 2
      ? { pValue: fisherExact(reference[0]!, reference[1]!, sample[0]!, sample[1]!), method: 'exact' }
      : tableResult(fisherMonteCarlo(reference, sample, resamplingPlan(how))!, how)
  return {
    test: { name: 'fisher_exact', statistic: figures.cramersV, ...p, effect },
    what: `Fisher's exact test, share moved ${formatNumber(effect.value)}`,
    most: mostIn(names, contributions, { place: names.map((_, i) => i), pooled: 0 }),
    observed: { ...figures },
  }
}
