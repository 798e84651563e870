import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { andersonDarling } from '../../../src/stats/tests/andersonDarling.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { expectCalibrated, uniformSample } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'
import { anySamples, fixedTally, sixths, swapped } from '../samples.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

describe('andersonDarling', () => {
  it('is null without a sample or four values, and finds nothing in a constant', () => {
    expect(andersonDarling(tally(of(), of(1, 2, 3, 4)))).toBeNull()
    expect(andersonDarling(tally(of(1, 2, 3, 4), of()))).toBeNull()
    expect(andersonDarling(tally(of(1), of(1, 2)))).toBeNull()
    expect(andersonDarling(tally(of(7, 7), of(7, 7)))).toEqual({ statistic: 0, pValue: 1 })
  })

  // Statistic by SciPy 1.17.1; p-value by 100,000 permutations in SciPy
  it.each([
    [5, 6, undefined, -0.9297496135796569, 0.8593],
    [12, 9, undefined, -0.43281964374579057, 0.5748],
    [20, 18, undefined, -0.6555246827536123, 0.7304],
    [60, 40, undefined, 0.8075492211809852, 0.1544],
    [500, 300, undefined, 13.685387127182683, 0],
    [5, 6, sixths, -1.1831448315433142, 0.9091],
    [12, 9, sixths, -0.45177217146385545, 0.5224],
    [20, 18, sixths, -1.1450623490645737, 0.9286],
    [60, 40, sixths, 0.14859224887166778, 0.3111],
    [500, 300, sixths, 10.088628134273335, 0],
  ])('agrees with SciPy: %d and %d values', (n, m, place, statistic, pValue) => {
    const result = andersonDarling(fixedTally(n, m, place))!
    expect(relativeError(result.statistic, statistic)).toBeLessThan(1e-12)
    // Approximate: the fewer the values, the worse.
    expect(Math.abs(result.pValue - pValue)).toBeLessThan(0.005 + 0.9 / (n + m))
  })

  it('does not cut off its p-value', () => {
    const far = andersonDarling(fixedTally(500, 300, (value) => value ** 3))!
    expect(far.pValue).toBeGreaterThan(0)
    expect(far.pValue).toBeLessThan(1e-5)
  })

  it('is the same for swapped samples and under any rising map', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const counted = tally(x, y)
        const result = andersonDarling(counted)
        if (result === null) {
          expect(x.length + y.length).toBeLessThan(4)
          return
        }
        expect(andersonDarling(swapped(counted))!.statistic).toBeCloseTo(result.statistic, 10)
        expect(andersonDarling({ ...counted, values: counted.values.map((_, i) => i) })).toEqual(result)
        expect(result.pValue >= 0 && result.pValue <= 1).toBe(true)
      }),
    )
  })

  it('keeps its level with and without ties', () => {
    const pValue = (n: number, m: number, grid?: number) => (random: () => number) =>
      andersonDarling(tally(uniformSample(random, n, grid), uniformSample(random, m, grid)))!.pValue
    expectCalibrated(pValue(60, 40))
    expectCalibrated(pValue(300, 30, 3))
    expectCalibrated(pValue(200, 200, 2))
  })
})
