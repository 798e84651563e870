import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { countValues } from '../../../src/stats/binning/countValues.ts'

it('counts each value, both zeros as one', () => {
  const counts = countValues(Float64Array.of(2, 0, -0, 2, Infinity, 2))!
  expect(new Map(counts)).toEqual(
    new Map([
      [2, 3],
      [0, 2],
      [Infinity, 1],
    ]),
  )
  expect(
    Object.is(
      [...counts.keys()].find((value) => value === 0),
      0,
    ),
  ).toBe(true)
  expect(countValues(new Float64Array())!.size).toBe(0)
})

it('is null once there are more values than the most', () => {
  expect(countValues(Float64Array.of(1, 2, 3, 1), 3)!.size).toBe(3)
  expect(countValues(Float64Array.of(1, 2, 3, 1), 2)).toBeNull()
})

it('agrees with a map of any values', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -100, max: 100 }))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }), (values) => {
      const expected = new Map<number, number>()
      for (const each of values) expected.set(each + 0, (expected.get(each + 0) ?? 0) + 1)
      expect(new Map(countValues(Float64Array.from(values)))).toEqual(expected)
    }),
  )
})
