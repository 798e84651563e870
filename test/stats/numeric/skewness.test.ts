import { expect, it } from 'vitest'
import { skewness } from '../../../src/stats/numeric/skewness.ts'

it('is that of the example of scipy.stats.skew, with bias=False', () => {
  expect(skewness([2, 8, 0, 4, 1, 9, 9, 0])).toBeCloseTo(0.3305821804079746, 12)
})

it('is that of exact fractions', () => {
  // n / ((n - 1) (n - 2)) times the sum of the cubes of (x - mean) / deviation, in Python's Fraction
  expect(skewness([1, 2, 3, 4, 100])).toBeCloseTo(2.2323959116364573, 12)
})

it('is null where there is none', () => {
  expect(skewness([1, 2])).toBeNull()
  expect(skewness([0.1, 0.1, 0.1])).toBeNull()
  expect(skewness([1e200, -1e200, 3])).toBeNull()
})
