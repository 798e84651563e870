import { distanceTest } from './kinds/distanceTest.ts'
import { klDivergence as distance } from '../stats/distances/klDivergence.ts'

/** About what the absence of a class proves. */
const unseen = 0.5

/**
 * The Kullback-Leibler divergence of the sample from the reference, as SciPy's `entropy(sample, reference)`, in nats or, with
 * `base: 2`, in bits: how
 * surprising the sample is to whoever expects the reference, and Infinity where it has a class that the reference lacks.
 * By permutation, for which such a class counts as half a row of the reference.
 */
export const kl = distanceTest({
  name: 'kl',
  testName: 'kl_divergence',
  words: 'KL divergence',
  negligible: 0.001,
  options: ['base'],
  of(reference, sample, { base }) {
    const nats = distance(sample, reference)
    return nats === null ? null : nats / Math.log(base)
  },
  rankedBy: (reference, sample) =>
    distance(
      sample,
      Float64Array.from(reference, (count, i) => (count === 0 && sample[i]! > 0 ? unseen : count)),
    ),
})
