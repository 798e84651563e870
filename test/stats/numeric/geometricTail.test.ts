import { expect, it } from 'vitest'
import { geometricTail } from '../../../src/stats/numeric/geometricTail.ts'

it('adds a series up, in either direction', () => {
  expect(geometricTail(1, 0, 1, () => 0.5)).toBeCloseTo(2, 15)
  // 1 + 3 + 3 + 1, from 3 down: binomial coefficients.
  expect(geometricTail(1, 3, -1, (k) => k / (4 - k))).toBe(8)
})
