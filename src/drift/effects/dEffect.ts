import type { MeasuredEffect } from '../../core/outcome.ts'
import { ksDetectable } from '../../stats/power/ksDetectable.ts'
import { ksEquivalence, ksInterval } from '../../stats/effects/ksInterval.ts'

/**
 * The greatest distance between two distribution functions, 0 to 1: no fewer than this share of the values have moved. Its
 * interval holds for any distribution.
 */
export const dEffect = (d: number, n: number, m: number): MeasuredEffect => ({
  name: 'D',
  kind: 'D',
  value: d,
  negligible: 0.01,
  interval: (confidence) => ksInterval(d, n, m, confidence),
  detectable: {
    basis: 'the Kolmogorov-Smirnov test, whatever the shape (Massey)',
    at: (alpha) => ksDetectable(n, m, alpha),
  },
  equivalence: (margin) => ksEquivalence(d, n, m, margin),
})
