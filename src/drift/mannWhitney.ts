import { numberTest } from './kinds/numberTest.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { cliffsDelta } from '../stats/effects/cliffsDelta.ts'
import { mannWhitneyDistance, mannWhitney as test } from '../stats/tests/mannWhitney.ts'
import { mannWhitneyDetectable } from '../stats/power/mannWhitneyDetectable.ts'
import { tally } from '../stats/binning/tally.ts'
import { tiedPValue } from './results/tiedPValue.ts'
import { weightedQuantile } from '../stats/binning/weightedQuantile.ts'

/** The normal approximation needs more values in each table, where values are tied. */
const few = 20

/**
 * The Mann-Whitney U test (Wilcoxon's rank-sum test) that no table tends to have the greater values, as SciPy's
 * `mannwhitneyu`: exact for few values without ties, by permutation for up to 20 with ties in one table. Its effect is
 * Cliff's delta: above 0 where the sample is ahead.
 */
export const mannWhitney = numberTest({
  name: 'mann_whitney',
  options: ['permutations', 'seed'],
  compute(numbers) {
    const { reference, sample } = numbers
    const [n, m] = [reference.length, sample.length]
    const counted = tally(reference, sample)
    const { statistic, pValue, method } = test(counted)!
    const holds = counted.values.length === n + m || Math.min(n, m) > few
    const p = (holds ? null : tiedPValue(numbers, counted, mannWhitneyDistance)) ?? { pValue, method }
    const { delta, interval } = cliffsDelta({ values: counted.values, x: counted.y, y: counted.x })!
    return {
      test: {
        name: 'mannwhitneyu',
        statistic,
        ...p,
        effect: {
          name: "Cliff's delta",
          value: delta,
          negligible: 0.01,
          interval,
          detectable: {
            basis: "Noether's approximation, without ties",
            at: (alpha) => mannWhitneyDetectable(n, m, alpha),
          },
        },
      },
      happened: `values ${delta > 0 ? 'rose' : 'fell'}`,
      what: `Mann-Whitney U, Cliff's delta ${formatNumber(delta)}`,
      where: {
        values: {
          referenceMedian: weightedQuantile(counted.values, counted.x)(0.5),
          sampleMedian: weightedQuantile(counted.values, counted.y)(0.5),
        },
        words: ({ referenceMedian, sampleMedian }) => `, median from ${referenceMedian} to ${sampleMedian}`,
      },
    }
  },
})
