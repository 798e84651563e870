import { cohensDEffect } from '../effects/cohensDEffect.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import type { MeasuredEffect } from '../../core/outcome.ts'
import type { NumbersWithin } from '../../metrics/numbersWithin.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { moments } from '../../stats/numeric/moments.ts'
import type { TTest } from '../../stats/tests/tTest.ts'
import { tTestOfMoments } from '../../stats/tests/tTestOfMoments.ts'

type Variances = 'equal' | 'unequal'

const withoutVariance = 'the numbers are too large, or too close to each other, for a variance'

/** The t test of two means, by whether the variances are taken to be equal. */
export const tResult =
  (variance: Variances) =>
  async ({ reference, sample }: Numbers): Promise<NumbersResult | string> => {
    // The library behind it has hundreds of modules.
    const { tTest } = await import('../../stats/tests/tTest.ts')
    const tested = tTest(reference, sample, variance)
    if (!tested) return 'a t test needs finite numbers that vary in a table'
    const [before, after] = [moments(reference), moments(sample)]
    const effect = before && effectOf(reference, sample, before.mean)
    if (!effect || !after) return withoutVariance
    return resultOf(tested, effect, { variance, means: [before.mean, after.mean] })
  }

/** Computed from the distances to a place in the middle: the difference of two means far from 0 has few digits left. */
function effectOf(reference: Float64Array, sample: Float64Array, centre: number): MeasuredEffect | null {
  const [before, after] = [reference, sample].map((values) => moments(values.map((value) => value - centre)))
  return before && after ? cohensDEffect(before, after) : null
}

/** How far the moments of a lock are from those of the numbers, as they are rounded and may be summed differently. */
const rounding = { ofMean: 2 ** -50, ofDeviation: 1e-9 }

/** The same where a lock has mean and deviation of the reference; null if it doesn't. */
export const tWithinResult =
  (variance: Variances) =>
  ({ reference, moments: known, sample }: NumbersWithin): NumbersResult | string | null => {
    const after = known && moments(sample.map((value) => value - known.mean))
    if (!known || !after) return null
    const n = reference.points.at(-1)![2]
    const unsure = Math.max(rounding.ofMean * Math.abs(known.mean), rounding.ofDeviation * known.deviation)
    const testAt = (mean: number, widening: number) => {
      const before = { n, mean, variance: (known.deviation * (1 + widening)) ** 2 }
      const tested = tTestOfMoments(before, after, variance)
      const effect = tested && cohensDEffect(before, after)
      return effect && resultOf(tested, effect, { variance, means: [known.mean, known.mean + after.mean] })
    }
    const found = testAt(0, 0)
    const least = testAt(Math.sign(after.mean) * Math.min(unsure, Math.abs(after.mean)), rounding.ofDeviation)
    const most = testAt(-Math.sign(after.mean) * unsure, -rounding.ofDeviation)
    if (!found || !least || !most) return withoutVariance
    return {
      ...found,
      test: { ...found.test, method: 'within the bounds of the lock' },
      bounds: { least: least.test, most: most.test, by: 'lock' },
    }
  }

interface Told {
  readonly variance: Variances
  readonly means: readonly [reference: number, sample: number]
}

function resultOf(
  { statistic, degreesOfFreedom, pValue }: TTest,
  effect: MeasuredEffect,
  { variance, means: [referenceMean, sampleMean] }: Told,
): NumbersResult {
  const name = variance === 'equal' ? 'Student t' : 'Welch t'
  return {
    test: { name: 'ttest_ind', statistic, pValue, method: 'asymptotic', effect },
    happened: `mean ${effect.value > 0 ? 'rose' : 'fell'}`,
    what: `${name} ${formatNumber(statistic)} with ${formatCount(Number(degreesOfFreedom.toFixed(1)), 'degree')} of freedom`,
    where: {
      values: { referenceMean, sampleMean },
      words: ({ referenceMean, sampleMean }) => `, from ${referenceMean} to ${sampleMean}`,
    },
    observed: { degreesOfFreedom, variances: variance },
  }
}
