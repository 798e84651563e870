import type { MeasuredEffect } from '../../core/outcome.ts'
import { newcombeInterval } from '../../stats/effects/newcombeInterval.ts'
import { tostProportions } from '../../stats/tests/tostProportions.ts'
import { proportionsDetectable } from '../../stats/power/twoProportionsPower.ts'

/** How many of how many. */
export interface Part {
  readonly successes: number
  readonly n: number
}

/** The proportion in the sample less that in the reference. Both tables have trials. */
export function proportionEffect(reference: Part, sample: Part, kind: 'share' | 'missing'): MeasuredEffect {
  const counts = [reference.successes, reference.n, sample.successes, sample.n] as const
  const p = reference.successes / reference.n
  const detectable = (successes: number, alpha: number): number | null =>
    proportionsDetectable(successes, reference.n, sample.n, alpha)
  return {
    name: 'difference of proportions',
    kind,
    value: sample.successes / sample.n - p,
    interval: (confidence) => newcombeInterval(...counts, confidence),
    detectable: {
      basis:
        'power of two proportions, exact where few successes are expected; of a rise, or of a fall where there is no room for one',
      at: (alpha) =>
        detectable(reference.successes, alpha) ?? detectable(reference.n - reference.successes, alpha),
    },
    equivalence: (margin) => tostProportions(...counts, { low: -margin, high: margin }),
  }
}
