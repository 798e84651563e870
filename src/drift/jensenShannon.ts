import { distanceTest } from './kinds/distanceTest.ts'
import { jensenShannon as distance } from '../stats/distances/jensenShannon.ts'

/** The Jensen-Shannon distance, 0 to 1, as SciPy's `jensenshannon(base=2)`. By permutation. */
export const jensenShannon = distanceTest({
  name: 'jensen_shannon',
  testName: 'jensenshannon',
  words: 'Jensen-Shannon distance',
  negligible: 0.01,
  of: distance,
})
