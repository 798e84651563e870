import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { hasTies } from '../../../src/stats/binning/hasTies.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

it.each([
  [of(), false],
  [of(7), false],
  [of(1, 2, 3), false],
  [of(3, 2, 1), false],
  [of(1, 2, 2), true],
  [of(2, 3, 1), false],
  [of(2, 3, 1, 2), true],
  [of(0, 1, -0), true],
  [of(Infinity, -Infinity, 1), false],
  [of(Infinity, 1, Infinity), true],
])('%o: %o', (values, expected) => {
  expect(hasTies(values)).toBe(expected)
})

it('agrees with a set of any values', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -20, max: 20 }))
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(hasTies(Float64Array.from(values))).toBe(new Set(values).size < values.length)
    }),
  )
})

it('finds one tie among many values, wherever it is', () => {
  const random = seededRandom(7, 'ties')
  const values = Float64Array.from({ length: 50_000 }, () => Math.floor(random() * 2 ** 50))
  expect(hasTies(values)).toBe(false)
  for (const place of [0, 4096, 25_000]) {
    const tied = values.slice()
    tied[tied.length - 1] = tied[place]!
    expect(hasTies(tied)).toBe(true)
  }
})
