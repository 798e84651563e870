import { fc } from '../../fastCheck.ts'
import { expect, it } from 'vitest'
import { exactMoments } from '../../../src/stats/numeric/exactMoments.ts'

const moments = (...values: number[]) => exactMoments(Float64Array.from(values))!

it.each([
  ['NIST numacc2: 1.2 and tenths around it', [1.2, 1.1, 1.3, 1.1, 1.3], { mean: 1.2, deviation: 0.1 }],
  ['NIST numacc4: tenths on ten million', [10000000.2, 10000000.1, 10000000.3], { mean: 10000000.2 }],
  ['all the same', [0.1, 0.1, 0.1], { mean: 0.1, deviation: 0 }],
  ['one', [0.1], { sum: 0.1, mean: 0.1, deviation: null }],
  ['as great as doubles go', [1.2e308, -1.2e308], { sum: 0, mean: 0, deviation: Math.SQRT2 * 1.2e308 }],
  ['whose sum is too great', [1.7e308, 1.7e308], { sum: Infinity, mean: 1.7e308, deviation: 0 }],
  ['as small as doubles go', [5e-324, 1.5e-323], { mean: 1e-323, deviation: 5e-324 }],
  ['a mean that is no double', [2 ** 53, 2 ** 53 + 2], { mean: 2 ** 53, deviation: Math.SQRT2 }],
])('%s', (_, values, expected) => {
  const { mean, deviation, sum } = moments(...values)
  if ('sum' in expected) expect(sum).toBe(expected.sum)
  expect(mean).toBe(expected.mean)
  if (!('deviation' in expected)) return
  if (!expected.deviation) expect(deviation).toBe(expected.deviation)
  else expect(deviation! / expected.deviation).toBeCloseTo(1, 6)
})

it('has none where a number is infinite', () => {
  expect(exactMoments(Float64Array.of(1, -Infinity))).toBeNull()
})

it('is the same to the last bit in any order', () => {
  const shuffled = fc
    .float64Array({ noNaN: true, noDefaultInfinity: true, minLength: 1, maxLength: 5000 })
    .chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray([...values], { minLength: values.length })),
    )
  fc.assert(
    fc.property(shuffled, ([values, others]) => {
      expect(moments(...others)).toEqual(exactMoments(values))
    }),
  )
})

it('is right to some units in the last place', () => {
  const scaled = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 2, maxLength: 300 })
  fc.assert(
    fc.property(scaled, fc.constantFrom(0, 1, 1e3, 1e6), (values, offset) => {
      const moved = values.map((value) => value + offset)
      const exact = exactDeviation(moved)
      const { deviation } = moments(...moved)
      expect(Math.abs(deviation! - exact)).toBeLessThanOrEqual(exact * 2 ** -50)
    }),
  )
})

/** In integers, in units of 2^-60, which is less than the last bit of any double from 0.5 on. */
function exactDeviation(values: readonly number[]): number {
  const units = values.map((value) => BigInt(value * 2 ** 30 * 2 ** 30))
  const n = BigInt(units.length)
  const sum = units.reduce((total, value) => total + value, 0n)
  const squares = units.reduce((total, value) => total + value * value, 0n)
  const variance = ((n * squares - sum ** 2n) << 200n) / (n * (n - 1n))
  return Math.sqrt(Number(variance) / 2 ** 200) / 2 ** 60
}
