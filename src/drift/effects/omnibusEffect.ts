import { dEffect } from './dEffect.ts'
import type { Numbers } from '../kinds/numberTest.ts'
import type { MeasuredEffect } from '../../outcome.ts'
import { ksStatistic } from '../../stats/ksStatistic.ts'

/** The effect of tests that ask for any difference between distributions, and have no formula for their power. */
export function omnibusEffect({ reference, sample }: Numbers): MeasuredEffect {
  const { d } = ksStatistic(reference, sample)!
  return {
    ...dEffect(d, reference.length, sample.length),
    detectable: { basis: 'no formula is known; ks has one' },
  }
}
