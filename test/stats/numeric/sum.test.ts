import { expect, it } from 'vitest'
import { sum } from '../../../src/stats/numeric/sum.ts'

it('adds what plain addition loses', () => {
  expect(sum([])).toBe(0)
  expect(sum([1, 1e100, 1, -1e100])).toBe(2)
  expect(sum(new Array<number>(10).fill(0.1))).toBe(1)
  expect(sum([3, 4], (value) => value ** 2)).toBe(25)
})

it('passes infinity on', () => {
  expect(sum([1, Infinity, 2])).toBe(Infinity)
  expect(sum([1e308, 1e308])).toBe(Infinity)
})
