import { describe, expect, it } from 'vitest'
import { fitEcdf } from '../../../src/stats/binning/fitEcdf.ts'
import { rangeBetween, type BoundedEcdf } from '../../../src/stats/binning/boundedEcdf.ts'
import { fc } from '../../fastCheck.ts'

const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

/** What an ECDF of points says of the count up to a place. */
function rangeAt({ points, bound }: BoundedEcdf, at: number): readonly [number, number] {
  const next = points.findIndex(([value]) => value >= at)
  const point = points[next]!
  if (point[0] === at) return [point[2], point[2]]
  const { least, most } = rangeBetween(points[next - 1]!, point, at, bound)
  return [least, most]
}

describe('fitEcdf', () => {
  it('is exact for few values, with the counts below and up to each', () => {
    expect(fitEcdf(Float64Array.of(-1, 0, 0, 5))).toEqual({
      points: [
        [-1, 0, 1],
        [0, 1, 3],
        [5, 3, 4],
      ],
      bound: 0.001,
    })
  })

  it('holds every count within its bound, whatever the numbers are', () => {
    const numbers = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ noNaN: true }), fc.constant(7))
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 400 }), (values) => {
        const sorted = ascending(values.map((value) => value + 0))
        const ecdf = fitEcdf(sorted)
        expect(ecdf.points[0]![0]).toBe(sorted[0])
        expect(ecdf.points.at(-1)).toEqual([sorted.at(-1), sorted.indexOf(sorted.at(-1)!), sorted.length])
        for (const at of sorted) {
          const upTo = sorted.filter((value) => value <= at).length
          const [least, most] = rangeAt(ecdf, at)
          expect(least).toBeLessThanOrEqual(upTo)
          expect(most).toBeGreaterThanOrEqual(upTo)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([2000, 50_000])('needs fewer than 150 points of %d smooth numbers for a tenth of √n', (n) => {
    const sorted = ascending(
      Array.from({ length: n }, (_, i) => Math.exp(2 * Math.sin(i * 12.9898) * Math.cos(i))),
    )
    const { points, bound } = fitEcdf(sorted)
    expect(points.length).toBeLessThan(150)
    expect(bound).toBeLessThanOrEqual(0.1 * Math.sqrt(n) + 0.002)
  })

  it('widens the bound where the values would need more than 512 points', () => {
    const sorted = ascending(Array.from({ length: 300_000 }, (_, i) => i % 3000))
    const { points, bound } = fitEcdf(sorted.map((value) => value ** 2 + (value % 7) * 9).sort())
    expect(points.length).toBeLessThanOrEqual(512)
    expect(bound / sorted.length).toBeLessThan(0.004)
  })

  it('takes infinities as points, and does not overflow between distant numbers', () => {
    const { points, bound } = fitEcdf(
      Float64Array.of(-Infinity, -1.7e308, ...Array.from({ length: 50 }, (_, i) => i), 1.7e308, Infinity),
    )
    expect(points[0]).toEqual([-Infinity, 0, 1])
    expect(points.at(-1)).toEqual([Infinity, 53, 54])
    expect(bound).toBeLessThan(1)
  })
})
