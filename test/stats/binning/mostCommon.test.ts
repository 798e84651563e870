import { expect, it } from 'vitest'
import { mostCommon } from '../../../src/stats/binning/mostCommon.ts'

const counts = (values: readonly number[], most: number) =>
  mostCommon(Float64Array.from(values).sort(), most).map(({ value, count }) => [value, count])

it('lists the most common numbers, the least of equally common ones first', () => {
  expect(counts([3, 1, 2, 3, 2, 5, 3], 3)).toEqual([
    [3, 3],
    [2, 2],
    [1, 1],
  ])
})

it('lists no more than there are', () => {
  expect(counts([7], 5)).toEqual([[7, 1]])
  expect(counts([], 5)).toEqual([])
})
