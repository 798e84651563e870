import { distanceTest } from './kinds/distanceTest.ts'
import { lInfinity as distance } from '../stats/distances/lInfinity.ts'

/** The L-infinity distance: the greatest change of the share of one class. By permutation. */
export const linf = distanceTest({
  name: 'linf',
  testName: 'l_infinity',
  words: 'L-infinity distance',
  negligible: 0.01,
  kind: 'share',
  of: distance,
})
