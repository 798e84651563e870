import type { MeasuredEffect } from '../../core/outcome.ts'
import { unseenDetectable } from '../../stats/tests/unseenRows.ts'
import { wilsonInterval } from '../../stats/effects/wilsonInterval.ts'

/** The share of the sample's rows that are of classes which the reference lacks. Both tables have rows. */
export const unseenEffect = (rows: number, n: number, m: number): MeasuredEffect => ({
  name: 'share of new classes',
  kind: 'new',
  value: rows / m,
  interval: (confidence) => wilsonInterval(rows, m, confidence),
  detectable: {
    basis: 'binomial, of one new class among classes that are not rare',
    at: (alpha) => unseenDetectable(n, m, alpha),
  },
})
