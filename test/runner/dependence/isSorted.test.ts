import { expect, it } from 'vitest'
import { isInRuns, isSorted } from '../../../src/runner/dependence/isSorted.ts'

const rows = [1, 2, 11, 12, 21, 22]

it('is sorted where values rise or fall throughout', () => {
  expect(isSorted([1, 1, 2.5, null, 7, 20], rows)).toBe(true)
  expect(isSorted(['d', 'c', 'c', 'a'], rows)).toBe(true)
  expect(isSorted([1, 3, 2], rows)).toBe(false)
})

it('is not sorted where a counter counts, or nothing varies', () => {
  expect(isSorted([0.1, 0.2, 1.1, 1.2, 2.1, 2.2], rows)).toBe(false)
  expect(isSorted([4, 4, 4], rows)).toBe(false)
})

it('is in runs where each value has one place', () => {
  expect(isInRuns(['b', 'b', 'b', 'a', 'a', 'c', 'c', 'c'])).toBe(true)
  expect(isInRuns(['b', 'a', 'b', 'a', 'b', 'a', 'b', 'a'])).toBe(false)
  expect(isInRuns([1, 2, 3, 4])).toBe(false)
})
