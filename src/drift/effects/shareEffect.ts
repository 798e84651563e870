import type { MeasuredEffect } from '../../core/outcome.ts'
import { chiSquareDetectable } from '../../stats/power/chiSquarePower.ts'
import { normalSf } from '../../stats/distributions/normalSf.ts'
import { shareInterval } from '../../stats/effects/shareInterval.ts'
import { sum } from '../../stats/numeric/sum.ts'
import { totalVariation } from '../../stats/distances/totalVariation.ts'

/**
 * The share of rows that would have to change their class for the sample to be like the reference (total variation), 0 to
 * 1. It depends on the shares alone, not on which table has more rows. There are at least two classes, and values in both
 * tables.
 */
export function shareEffect(reference: readonly number[], sample: readonly number[]): MeasuredEffect {
  const value = totalVariation(reference, sample)!
  const [n, m] = [sum(reference), sum(sample)]
  const degreesOfFreedom = reference.filter((count, i) => count + sample[i]! > 0).length - 1
  return {
    name: 'share moved',
    kind: 'share',
    value,
    negligible: 0.01,
    interval: (confidence) => shareInterval(value, reference, sample, confidence),
    detectable: {
      basis: 'power of the chi-square test by the noncentral distribution, wherever the share moves to',
      at(alpha) {
        // The statistic of a share t is least, (2t)² nm / (n + m), where it moves among classes of all rows alike.
        const share = (chiSquareDetectable(n + m, degreesOfFreedom, alpha) * (n + m)) / (2 * Math.sqrt(n * m))
        return share <= 1 ? share : null
      },
    },
    equivalence: (margin) => normalSf((2 * (margin - value)) / Math.sqrt(1 / n + 1 / m)),
  }
}
