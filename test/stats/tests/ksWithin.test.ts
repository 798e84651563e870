import { describe, expect, it } from 'vitest'
import { fitEcdf } from '../../../src/stats/binning/fitEcdf.ts'
import { ksStatistic } from '../../../src/stats/tests/ksStatistic.ts'
import { ksWithin } from '../../../src/stats/tests/ksWithin.ts'
import { fc } from '../../fastCheck.ts'

const samples = fc
  .record({
    many: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 300 }),
    ties: fc.array(fc.constantFrom(-Infinity, 0, 3, Infinity), { maxLength: 60 }),
  })
  .map(({ many, ties }) => Float64Array.from([...many, ...ties]))

describe('ksWithin', () => {
  it('encloses the statistic, whatever both samples are', () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        const { least, most, line } = ksWithin(fitEcdf(x.slice().sort()), y)
        const exact = ksStatistic(x, y)!.numerator
        expect(least.numerator).toBeLessThanOrEqual(exact)
        expect(most.numerator).toBeGreaterThanOrEqual(exact)
        expect(line.numerator).toBeGreaterThanOrEqual(least.numerator)
        expect(line.numerator).toBeLessThanOrEqual(most.numerator)
      }),
      { numRuns: 500 },
    )
  })

  it('is exact where every value is a point', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 80 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 80 }),
        (of, other) => {
          const [x, y] = [Float64Array.from(of).sort(), Float64Array.from(other)]
          const points = [...new Set(x)].map((at) => [at, x.indexOf(at), x.lastIndexOf(at) + 1] as const)
          const { least, most, line } = ksWithin({ points, bound: 0 }, y)
          const { d, numerator } = ksStatistic(x, y)!
          expect([least.d, line.d, most.d]).toEqual([d, d, d])
          expect([least.numerator, most.numerator]).toEqual([numerator, numerator])
        },
      ),
    )
  })

  it('says where the widest gap is, and on which side', () => {
    const x = Float64Array.of(1, 2, 3, 4)
    const { line } = ksWithin(fitEcdf(x), Float64Array.of(3.5, 5, 6, 7))
    expect(line).toMatchObject({ d: 0.75, sign: 1, n: 4, m: 4 })
    expect(line.location).toBe(3)
  })
})
