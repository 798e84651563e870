import { classTest } from './kinds/classTest.ts'
import { cramersVEffect } from './effects/cramersVEffect.ts'
import { mostIn } from './explanations/mostIn.ts'
import { permutationPValue, resamplingPlan } from './results/permutationPValue.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { chiSquareContingency } from '../stats/tests/chiSquareContingency.ts'
import { fisherExact } from '../stats/tests/fisherExact.ts'
import { fisherMonteCarlo } from '../stats/tests/fisherMonteCarlo.ts'

/**
 * Fisher's exact test on the contingency table, right however rare the classes are, as R's `fisher.test`. Exact for two
 * classes, and for more where there are few tables; else by tables dealt at random. It has no statistic: Cramér's V, its
 * effect, is told in place of one.
 */
export const fisher = classTest({
  name: 'fisher',
  options: ['permutations', 'seed'],
  compute({ names, reference, sample, ...how }) {
    const effect = cramersVEffect(reference, sample)
    const { contributions } = chiSquareContingency(reference, sample)!
    const p =
      names.length === 2
        ? { pValue: fisherExact(reference[0]!, reference[1]!, sample[0]!, sample[1]!), method: 'exact' }
        : permutationPValue(fisherMonteCarlo(reference, sample, resamplingPlan(how))!, how.options)
    return {
      test: { name: 'fisher_exact', statistic: effect.value, ...p, effect },
      what: `Fisher's exact test, Cramér's V ${formatNumber(effect.value)}`,
      most: mostIn(names, contributions, { place: names.map((_, i) => i), pooled: 0 }),
    }
  },
})
