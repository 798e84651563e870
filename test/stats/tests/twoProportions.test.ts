import { describe, expect, it } from 'vitest'
import { chiSquareContingency } from '../../../src/stats/tests/chiSquareContingency.ts'
import { fisherExact } from '../../../src/stats/tests/fisherExact.ts'
import type { Random } from '../../../src/stats/resampling/seededRandom.ts'
import { twoProportions } from '../../../src/stats/tests/twoProportions.ts'
import { expectCalibrated } from '../falseAlarms.ts'
import { relativeError } from '../relativeError.ts'

describe('twoProportions', () => {
  it('is null without trials, or when all trials agree', () => {
    expect(twoProportions(0, 0, 3, 10)).toBeNull()
    expect(twoProportions(3, 10, 0, 0)).toBeNull()
    expect(twoProportions(0, 10, 0, 20)).toBeNull()
    expect(twoProportions(10, 10, 20, 20)).toBeNull()
  })

  it('is the pooled z test: z² is the chi-square statistic of the table', () => {
    const result = twoProportions(300, 1000, 900, 2000)
    const chi = chiSquareContingency([300, 700], [900, 1100])
    expect(result).toMatchObject({ test: 'two proportions' })
    expect(result?.difference).toBeCloseTo(0.15, 15)
    expect(result?.statistic).toBeGreaterThan(0)
    expect(relativeError((result?.statistic ?? 0) ** 2, chi?.statistic ?? 0)).toBeLessThan(1e-14)
    expect(relativeError(result?.pValue ?? 0, chi?.pValue ?? 0)).toBeLessThan(1e-13)
  })

  it('changes sign with the direction', () => {
    expect(twoProportions(900, 2000, 300, 1000)?.statistic).toBeLessThan(0)
    expect(twoProportions(500, 1000, 1000, 2000)).toMatchObject({ statistic: 0, pValue: 1, difference: 0 })
  })

  it('is Fisher’s test below an expected count of 5, and of fewer than 500 trials a side', () => {
    expect(twoProportions(1, 10, 8, 10)).toMatchObject({ test: 'fisher', pValue: fisherExact(1, 9, 8, 2) })
    expect(twoProportions(1, 10, 8, 10)?.statistic).toBeCloseTo(0.7, 15)
    expect(twoProportions(1, 1000, 8, 1000)?.test).toBe('fisher')
    expect(twoProportions(199, 1000, 200, 1000)?.test).toBe('fisher')
    expect(twoProportions(200, 1000, 200, 1000)?.test).toBe('two proportions')
    expect(twoProportions(200, 499, 400, 1000)?.test).toBe('fisher')
    expect(twoProportions(200, 500, 400, 1000)?.test).toBe('two proportions')
  })

  it('holds its level where z alone would not: a chance of a half, 100 trials a side', () => {
    const heads = (random: Random): number => {
      let count = 0
      for (let i = 0; i < 100; i++) if (random() < 0.5) count++
      return count
    }
    expectCalibrated((random) => twoProportions(heads(random), 100, heads(random), 100)?.pValue ?? 1, {
      mayBeConservative: true,
      runs: 10_000,
    })
  })
})
