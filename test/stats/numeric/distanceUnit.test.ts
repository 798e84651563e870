import { describe, expect, it } from 'vitest'
import { deviationOf, distanceUnit } from '../../../src/stats/numeric/distanceUnit.ts'
import { fc } from '../../fastCheck.ts'

describe('distances in the unit', () => {
  it.each([
    ['of ordinary numbers', 5, 1, 9, { scale: 1, unit: 4 }],
    ['of an end that is farther', 0, -5, 1, { scale: 1, unit: 8 }],
    ['of the greatest doubles', 0, -1.7e308, 1.7e308, { scale: 2 ** -100, unit: 2 ** 924 }],
    ['of the smallest doubles', 0, 0, 5e-324, { scale: 1, unit: 2 ** -1000 }],
    ['where all are the same', 0.1, 0.1, 0.1, null],
  ])('%s', (_, mean, least, greatest, unit) => {
    expect(distanceUnit(mean, least, greatest)).toEqual(unit)
  })

  it('are at most 1', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(fc.tuple(double, double), (ends) => {
        const [least, greatest] = [Math.min(...ends), Math.max(...ends)]
        const mean = least / 2 + greatest / 2
        const found = distanceUnit(mean, least, greatest)
        if (!found) return
        const { scale, unit } = found
        for (const end of ends) expect(Math.abs(end * scale - mean * scale) / unit).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it('the rest of a rounded mean is taken off', () => {
  // Distances from 4 of 1, 5 and 9, whose mean is 5: squares of 9 + 1 + 25, and 32 from the mean.
  expect(deviationOf(35, 3, 1, { scale: 1, unit: 1 })).toBe(4)
})
