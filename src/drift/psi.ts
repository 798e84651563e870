import { distanceTest } from './kinds/distanceTest.ts'
import { psi as distance } from '../stats/distances/psi.ts'

/** The population stability index, in nats; a class that a table lacks counts as half a row there. By permutation. */
export const psi = distanceTest({
  name: 'psi',
  testName: 'population_stability_index',
  words: 'PSI',
  negligible: 0.001,
  of: (reference, sample) => distance(reference, sample),
})
