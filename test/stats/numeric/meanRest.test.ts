import { expect, it } from 'vitest'
import { exactSumOfFinite } from '../../../src/stats/numeric/exactSum.ts'
import { meanRest } from '../../../src/stats/numeric/meanRest.ts'

it.each([
  ['a mean that a double keeps', [1, 2, 6], 3, 0],
  // The mean is 2^53 + 1, which no double is.
  ['a mean between two doubles', [2 ** 53, 2 ** 53 + 2], 2 ** 53, 1],
  // 2/3 - mean, by exact fractions.
  ['a mean below its double', [1, 1, 0], 0.6666666666666667, -7.401486830834377e-17],
])('%s', (_, values, mean, rest) => {
  expect(meanRest(exactSumOfFinite(Float64Array.from(values)), values.length, mean)).toBe(rest)
})
