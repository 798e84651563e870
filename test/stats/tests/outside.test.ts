import { expect, it } from 'vitest'
import { outside } from '../../../src/stats/tests/outside.ts'

it.each([
  [2, 4, 3, 13 / 35],
  [2, 100, 10, 7 / 327],
  [1, 2, 1, 2 / 3],
  [0, 5, 5, 1],
])('%d or more outside the range of %d, of %d', (a, n, m, known) => {
  expect(outside(a, n, m)).toBeCloseTo(known, 12)
})

it('is the same from both ends of the distribution', () => {
  // The probabilities of all numbers of values add up to 1.
  expect(outside(1, 50, 200)).toBeCloseTo(1 - (50 * 49) / (250 * 249), 12)
  expect(outside(200, 50, 200)).toBeGreaterThan(0)
})
