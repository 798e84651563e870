import type { MeasuredEffect } from '../../core/outcome.ts'
import { ksStatistic } from '../../stats/tests/ksStatistic.ts'
import { dEffect } from '../effects/dEffect.ts'
import type { Numbers, NumbersResult } from '../kinds/numberTest.ts'
import { widest } from './ksResult.ts'

/** Returns where two distributions differ most and by how much, for tests that have no formula for their power. */
export function widestGap({ reference, sample }: Numbers): {
  effect: MeasuredEffect
  where: NumbersResult['where'] & object
} {
  const { d, location } = ksStatistic(reference, sample)!
  return {
    effect: {
      ...dEffect(d, reference.length, sample.length),
      detectable: { basis: 'no formula is known; ks has one' },
    },
    where: widest(location),
  }
}
