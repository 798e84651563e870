import type { MeasuredEffect } from '../../core/outcome.ts'
import { newcombeInterval } from '../../stats/effects/newcombeInterval.ts'
import { tostProportions } from '../../stats/tests/tostProportions.ts'
import { proportionsDetectable } from '../../stats/power/twoProportionsPower.ts'

/** How many of how many. */
export interface Part {
  readonly successes: number
  readonly n: number
}

/** The proportion in the sample less that in the reference. Both sides have trials. */
export function proportionEffect(reference: Part, sample: Part): MeasuredEffect {
  const counts = [reference.successes, reference.n, sample.successes, sample.n] as const
  const p = reference.successes / reference.n
  const detectable = (from: number, alpha: number): number | null =>
    proportionsDetectable(from, reference.n, sample.n, alpha)
  return {
    name: 'difference of proportions',
    value: sample.successes / sample.n - p,
    interval: (confidence) => newcombeInterval(...counts, confidence),
    detectable: {
      basis:
        'power of two proportions by the normal approximation; of a rise, or of a fall where there is no room for one',
      at: (alpha) => detectable(p, alpha) ?? detectable(1 - p, alpha),
    },
    equivalence: (margin) => tostProportions(...counts, { low: -margin, high: margin }),
  }
}
