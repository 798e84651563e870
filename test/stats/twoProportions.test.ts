import { describe, expect, it } from 'vitest'
import { chiSquareContingency } from '../../src/stats/chiSquareContingency.ts'
import { fisherExact } from '../../src/stats/fisherExact.ts'
import { twoProportions } from '../../src/stats/twoProportions.ts'
import { relativeError } from './relativeError.ts'

describe('twoProportions', () => {
  it('is null without trials, or when all trials agree', () => {
    expect(twoProportions(0, 0, 3, 10)).toBeNull()
    expect(twoProportions(3, 10, 0, 0)).toBeNull()
    expect(twoProportions(0, 10, 0, 20)).toBeNull()
    expect(twoProportions(10, 10, 20, 20)).toBeNull()
  })

  it('is the pooled z test: z² is the chi-square statistic of the table', () => {
    const result = twoProportions(30, 100, 90, 200)
    const chi = chiSquareContingency([30, 70], [90, 110])
    expect(result).toMatchObject({ test: 'two proportions' })
    expect(result?.difference).toBeCloseTo(0.15, 15)
    expect(result?.statistic).toBeGreaterThan(0)
    expect(relativeError((result?.statistic ?? 0) ** 2, chi?.statistic ?? 0)).toBeLessThan(1e-14)
    expect(relativeError(result?.pValue ?? 0, chi?.pValue ?? 0)).toBeLessThan(1e-13)
  })

  it('changes sign with the direction', () => {
    expect(twoProportions(90, 200, 30, 100)?.statistic).toBeLessThan(0)
    expect(twoProportions(50, 100, 100, 200)).toMatchObject({ statistic: 0, pValue: 1, difference: 0 })
  })

  it('is Fisher’s test below an expected count of 5', () => {
    expect(twoProportions(1, 10, 8, 10)).toMatchObject({ test: 'fisher', pValue: fisherExact(1, 9, 8, 2) })
    expect(twoProportions(1, 10, 8, 10)?.statistic).toBeCloseTo(0.7, 15)
    expect(twoProportions(2, 10, 8, 10)?.test).toBe('two proportions')
  })
})
