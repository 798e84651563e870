import { fc } from '../fastCheck.ts'
import { expect, it } from 'vitest'
import { roundOutward } from '../../src/suggest/roundOutward.ts'

it('rounds to a hundredth of the span', () => {
  expect(roundOutward(0.0037, 0.9963, 'number')).toEqual([0.003, 0.997])
  expect(roundOutward(12_285, 1_484_705, 'integer')).toEqual([10_000, 1_490_000])
  expect(roundOutward(-3.14159, 2.71828, 'number')).toEqual([-3.15, 2.72])
  expect(roundOutward(5, 5, 'integer')).toEqual([5, 5])
})

it('contains both, and is no wider than it must be', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)]
      const [low, high] = roundOutward(min, max, 'number')
      expect(low).toBeLessThanOrEqual(min)
      expect(high).toBeGreaterThanOrEqual(max)
      expect(high - low).toBeLessThanOrEqual((max - min) * 1.03)
    }),
  )
})
