import { cohensDEffect } from '../effects/cohensDEffect.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import type { MeasuredEffect } from '../../core/outcome.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { moments } from '../../stats/numeric/moments.ts'

/** The t test of two means, by whether the variances are taken to be equal. */
export const tResult =
  (variance: 'equal' | 'unequal') =>
  async ({ reference, sample }: Numbers): Promise<NumbersResult | string> => {
    // The library behind it has hundreds of modules.
    const { tTest } = await import('../../stats/tests/tTest.ts')
    const tested = tTest(reference, sample, variance)
    if (!tested) return 'a t test needs finite numbers that vary in a table'
    const [before, after] = [moments(reference), moments(sample)]
    const effect = before && effectOf(reference, sample, before.mean)
    if (!effect || !after) return 'the numbers are too large, or too close to each other, for a variance'
    const { statistic, degreesOfFreedom, pValue } = tested
    const name = variance === 'equal' ? 'Student t' : 'Welch t'
    return {
      test: { name: 'ttest_ind', statistic, pValue, method: 'asymptotic', effect },
      happened: `mean ${effect.value > 0 ? 'rose' : 'fell'}`,
      what: `${name} ${formatNumber(statistic)} with ${formatCount(Number(degreesOfFreedom.toFixed(1)), 'degree')} of freedom`,
      where: {
        values: { referenceMean: before.mean, sampleMean: after.mean },
        words: ({ referenceMean, sampleMean }) => `, from ${referenceMean} to ${sampleMean}`,
      },
      observed: { degreesOfFreedom, variances: variance },
    }
  }

/** Computed from the distances to a place in the middle: the difference of two means far from 0 has few digits left. */
function effectOf(reference: Float64Array, sample: Float64Array, centre: number): MeasuredEffect | null {
  const [before, after] = [reference, sample].map((values) => moments(values.map((value) => value - centre)))
  return before && after ? cohensDEffect(before, after) : null
}
