import { expect, it } from 'vitest'
import { rankCorrelation, ranksOf } from '../../../src/stats/numeric/rankCorrelation.ts'

const ranked = (values: readonly number[]) => ranksOf(Float64Array.from(values))

it('ranks from 1, and shares ranks of equal values', () => {
  expect([...ranked([30, 10, 20, 20])]).toEqual([4, 1, 2.5, 2.5])
})

it('is that of SciPy', () => {
  // scipy.stats.spearmanr([1, 2, 2, 4, 5], [5, 6, 7, 8, 7])
  expect(rankCorrelation(ranked([1, 2, 2, 4, 5]), ranked([5, 6, 7, 8, 7]))).toBeCloseTo(
    0.7631578947368421,
    12,
  )
  expect(rankCorrelation(ranked([1, 2, 3]), ranked([9, 4, 1]))).toBe(-1)
})

it('is null for constant columns and too few rows', () => {
  expect(rankCorrelation(ranked([1, 1, 1]), ranked([1, 2, 3]))).toBeNull()
  expect(rankCorrelation(ranked([1, 2]), ranked([1, 2]))).toBeNull()
})
