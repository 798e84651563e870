import { distanceTest } from './kinds/distanceTest.ts'
import { hellinger as distance } from '../stats/distances/hellinger.ts'

/** The Hellinger distance, 0 to 1. By permutation. */
export const hellinger = distanceTest({
  name: 'hellinger',
  testName: 'hellinger',
  words: 'Hellinger distance',
  negligible: 0.01,
  of: distance,
})
