import type { MeasuredEffect } from '../../core/outcome.ts'
import { ksDetectable } from '../../stats/power/ksDetectable.ts'
import { ksInterval } from '../../stats/effects/ksInterval.ts'

/**
 * The greatest distance between two distribution functions, 0 to 1: no fewer than this share of the values have moved. Its
 * interval is that of Dvoretzky, Kiefer, Wolfowitz and Massart, which holds for any distribution and is wide.
 */
export const dEffect = (d: number, n: number, m: number): MeasuredEffect => ({
  name: 'D',
  value: d,
  negligible: 0.01,
  interval: (confidence) => ksInterval(d, n, m, confidence),
  detectable: {
    basis: 'the Kolmogorov-Smirnov test, whatever the shape (Massey)',
    at: (alpha) => ksDetectable(n, m, alpha),
  },
})
