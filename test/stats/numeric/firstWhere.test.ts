import { expect, it } from 'vitest'
import { firstWhere } from '../../../src/stats/numeric/firstWhere.ts'

it.each([
  [5, 1, 1],
  [5, 4, 4],
  [5, 5, 5],
  [5, 6, 6],
  [0, 1, 1],
])('of 1 to %i, true from %i on: %i', (last, from, first) => {
  expect(firstWhere(last, (step) => step >= from)).toBe(first)
})
