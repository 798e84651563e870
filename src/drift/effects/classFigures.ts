import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'
import { cohensW } from '../../stats/effects/cohensW.ts'
import { cramersVInterval } from '../../stats/effects/cramersVInterval.ts'
import { sum } from '../../stats/numeric/sum.ts'

/** The confidence of the interval that is reported of each figure. */
const confidence = 0.95

export interface ClassFigures {
  readonly cohensW: { readonly value: number; readonly interval: readonly [low: number, high: number] }
  /** Cramér's V of the table as it is: with the same shares it is smaller, the more the sides differ in size. */
  readonly cramersV: number
}

/**
 * Figures of how much classes differ, in addition to the share that moved. The interval of Cohen's w is that of Cramér's V by the
 * noncentral chi-square distribution, at the scale of samples of one size.
 */
export function classFigures(reference: readonly number[], sample: readonly number[]): ClassFigures {
  const { statistic, degreesOfFreedom, cramersV } = chiSquareContingency(reference, sample)!
  const [n, m] = [sum(reference), sum(sample)]
  const value = cohensW(reference, sample)
  const scale = cramersV > 0 ? value / cramersV : (n + m) / (2 * Math.sqrt(n * m))
  const own = cramersVInterval(statistic, degreesOfFreedom, n + m, { confidence })
  // A statistic below its mean under no drift is luck, and shows no smaller effect than the mean does.
  const { high } = cramersVInterval(Math.max(statistic, degreesOfFreedom), degreesOfFreedom, n + m, {
    confidence,
  })
  return {
    cohensW: { value, interval: [Math.min(1, scale * own.low), Math.min(1, scale * high)] },
    cramersV,
  }
}
