import type { MeasuredEffect } from '../../core/outcome.ts'
import { cohensD } from '../../stats/effects/cohensD.ts'
import type { Moments } from '../../stats/numeric/moments.ts'
import { pooledVariance } from '../../stats/effects/pooledVariance.ts'
import { tDetectable } from '../../stats/power/tPower.ts'
import { tostMeans } from '../../stats/tests/tostMeans.ts'

/**
 * By how many standard deviations (pooled) the mean of the sample is above that of the reference, with an interval that
 * is exact for normal values of equal variance. Null if no table varies.
 */
export function cohensDEffect(
  reference: Moments,
  sample: Moments,
  name = "Cohen's d",
): MeasuredEffect | null {
  const found = cohensD(sample, reference)
  if (!found) return null
  const deviation = Math.sqrt(pooledVariance(reference, sample))
  return {
    name,
    kind: 'sd',
    value: found.d,
    negligible: 0.02,
    interval: (confidence) => cohensD(sample, reference, confidence),
    detectable: {
      basis: 'power of the t test by the noncentral t distribution (Cohen)',
      at: (alpha) => tDetectable(reference.n, sample.n, alpha),
    },
    equivalence: (margin) =>
      tostMeans(sample, reference, { low: -margin * deviation, high: margin * deviation }),
  }
}
