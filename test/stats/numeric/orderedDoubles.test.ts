import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { orderedDoubles } from '../../../src/stats/numeric/orderedDoubles.ts'

it('keeps what a double would tie', () => {
  const far = 2n ** 62n
  const { reference, sample, offset } = orderedDoubles(
    [far + 3n, far],
    [far + 1n, 3n * far, 3n * far + 1n],
    0,
  )
  expect([...reference]).toEqual([0, 3])
  expect(sample[0]).toBe(1)
  expect(sample[2]).toBeGreaterThan(sample[1]!)
  expect(offset).toBe(Number(far))
})

it('counts in units', () => {
  expect(orderedDoubles([150n, 125n], [125n], 2)).toEqual({
    reference: Float64Array.of(0, 0.25),
    sample: Float64Array.of(0),
    offset: 1.25,
  })
})

it('has the order of the integers, at any width', () => {
  const integers = fc.array(fc.bigInt({ min: -(2n ** 100n), max: 2n ** 100n }), { maxLength: 20 })
  const near = fc.array(fc.bigInt({ min: 2n ** 62n, max: 2n ** 62n + 8n }), { maxLength: 20 })
  fc.assert(
    fc.property(fc.oneof(integers, near), fc.oneof(integers, near), (a, b) => {
      const { reference, sample } = orderedDoubles(a, b, 0)
      const [exact, doubles] = [
        [...a.toSorted(ascending), ...b.toSorted(ascending)],
        [...reference, ...sample],
      ]
      for (const [i, x] of exact.entries())
        for (const [j, y] of exact.entries())
          expect(Math.sign(doubles[i]! - doubles[j]!)).toBe(ascending(x, y))
    }),
  )
})

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
