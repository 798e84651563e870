import { expect, it } from 'vitest'
import { leastUnitPValue, leastUnits } from '../../../src/stats/units/leastUnits.ts'

it.each([
  [1, 19],
  [2, 5],
  [3, 4],
  [4, 3],
  [5, 2],
  [14, 2],
])('at 5 %, %d units of the sample need %d of the reference', (m, k) => {
  expect(leastUnits(m, 0.05)).toBe(k)
})

it.each([
  [1, 99],
  [2, 13],
  [3, 7],
  [4, 5],
  [7, 3],
])('at 1 %, %d units of the sample need %d of the reference', (m, k) => {
  expect(leastUnits(m, 0.01)).toBe(k)
})

it('is doubled where the sides can change places', () => {
  expect(leastUnitPValue(3, 3)).toBeCloseTo(2 / 20, 12)
  expect(leastUnitPValue(19, 1)).toBeCloseTo(1 / 20, 12)
})
