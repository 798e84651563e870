import { distanceTest } from './kinds/distanceTest.ts'
import { totalVariation as distance } from '../stats/distances/totalVariation.ts'

/** The total variation distance: the share of rows that would have to change their class. By permutation. */
export const totalVariation = distanceTest({
  name: 'total_variation',
  testName: 'total_variation',
  words: 'total variation',
  negligible: 0.01,
  kind: 'share',
  of: distance,
})
