import { distanceTest } from './kinds/distanceTest.ts'
import { klDivergence as distance } from '../stats/distances/klDivergence.ts'

/**
 * The Kullback-Leibler divergence, in nats, of the sample from the reference, as SciPy's `entropy(sample, reference)`: how
 * surprising the sample is to whoever expects the reference, and Infinity where it has a class that the reference lacks.
 * By permutation.
 */
export const kl = distanceTest({
  name: 'kl',
  testName: 'kl_divergence',
  words: 'KL divergence',
  negligible: 0.001,
  of: (reference, sample) => distance(sample, reference),
})
