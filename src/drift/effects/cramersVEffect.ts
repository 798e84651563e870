import type { MeasuredEffect } from '../../core/outcome.ts'
import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'
import { chiSquareDetectable } from '../../stats/power/chiSquarePower.ts'
import { cramersVInterval } from '../../stats/effects/cramersVInterval.ts'

/**
 * Cramér's V of two samples over classes, 0 (same shares) to 1 (no class in common), which is Cohen's w where there are
 * two samples. Its interval and what can be found of it are by the noncentral chi-square distribution. There are at least
 * two classes, and values on both sides.
 */
export function cramersVEffect(reference: readonly number[], sample: readonly number[]): MeasuredEffect {
  const { statistic, degreesOfFreedom, cramersV } = chiSquareContingency(reference, sample)!
  const n = [...reference, ...sample].reduce((sum, count) => sum + count, 0)
  return {
    name: "Cramér's V",
    value: cramersV,
    negligible: 0.01,
    interval(confidence) {
      const own = cramersVInterval(statistic, degreesOfFreedom, n, { confidence })
      if (statistic >= degreesOfFreedom) return own
      // A statistic below its mean under no drift is luck, and shows no smaller effect than the mean does.
      return { ...own, high: cramersVInterval(degreesOfFreedom, degreesOfFreedom, n, { confidence }).high }
    },
    detectable: {
      basis: 'power by the noncentral chi-square distribution (Cohen)',
      at(alpha) {
        const w = chiSquareDetectable(n, degreesOfFreedom, alpha)
        return w <= 1 ? w : null
      },
    },
  }
}
