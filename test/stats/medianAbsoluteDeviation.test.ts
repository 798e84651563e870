import { expect, it } from 'vitest'
import { medianAbsoluteDeviation } from '../../src/stats/medianAbsoluteDeviation.ts'

it('agrees with SciPy', () => {
  expect(medianAbsoluteDeviation(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6))).toBe(2)
  expect(medianAbsoluteDeviation(Float64Array.of(7))).toBe(0)
})

it('does not move its values', () => {
  const values = Float64Array.of(3, 1, 2)
  medianAbsoluteDeviation(values)
  expect([...values]).toEqual([3, 1, 2])
})

it('takes infinities that are not the median, and is null otherwise', () => {
  expect(medianAbsoluteDeviation(Float64Array.of(-Infinity, 1, 2, 3, Infinity))).toBe(1)
  expect(medianAbsoluteDeviation(Float64Array.of(1, Infinity, Infinity))).toBeNull()
  expect(medianAbsoluteDeviation(new Float64Array())).toBeNull()
})
