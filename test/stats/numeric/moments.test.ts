import { expect, it } from 'vitest'
import { moments } from '../../../src/stats/numeric/moments.ts'
import { relativeError } from '../relativeError.ts'

it('is null without a variance', () => {
  expect(moments([])).toBeNull()
  expect(moments([3])).toBeNull()
  expect(moments([3, Infinity])).toBeNull()
  expect(moments([-Infinity, Infinity])).toBeNull()
  expect(moments([1e308, -1e308])).toBeNull()
  expect(moments([1e308, 1e308, 1e308])).toBeNull()
})

it('divides by one less than the number of values', () => {
  expect(moments(Float64Array.of(1, 2, 3, 4))).toEqual({ n: 4, mean: 2.5, variance: 5 / 3 })
  expect(moments([7, 7, 7])).toEqual({ n: 3, mean: 7, variance: 0 })
})

it('keeps its digits far from zero', () => {
  const values = Array.from({ length: 1000 }, (_, i) => 1e12 + (i % 10) / 8)
  const { mean, variance } = moments(values) ?? { mean: NaN, variance: NaN }
  expect(mean).toBe(1e12 + 0.5625)
  expect(relativeError(variance, ((99 / 12) * 1000) / 999 / 64)).toBeLessThan(1e-14)
})
