import { expect, it } from 'vitest'
import { poissonSf } from '../../src/stats/poissonSf.ts'

// Summed with 60 digits.
it.each([
  [0, 3, 1],
  [-1, 3, 1],
  [1, 0, 0],
  [1, 1, 0.6321205588285577],
  [3, 2, 0.32332358381693654],
  [2, 2, 0.5939941502901619],
  [6, 2, 0.016563608480614438],
  [7, 2, 0.004533805526248867],
  [20, 10, 0.0034543419758568078],
  [1, 0.01, 0.009950166250831947],
  [1000, 1000, 0.5042052441802155],
  [1100, 1000, 0.0009626304058665572],
])('a Poisson variable is at least %i, where %f is its mean, with chance %f', (count, mean, chance) => {
  expect(poissonSf(count, mean)).toBeCloseTo(chance, 11)
})

it('never rises with the count, and stays a chance', () => {
  let before = 1
  for (let count = 0; count < 200; count++) {
    const chance = poissonSf(count, 40)
    expect(chance).toBeLessThanOrEqual(before)
    expect(chance).toBeGreaterThanOrEqual(0)
    before = chance
  }
})
