import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../../../src/stats/distributions/binomialPmf.ts'
import { poissonDeviance } from '../../../src/stats/tests/poissonDeviance.ts'
import { stirlingError } from '../../../src/stats/distributions/stirlingError.ts'
import { relativeError } from '../relativeError.ts'

describe('binomialPmf', () => {
  it('adds up to 1 and knows its ends', () => {
    const total = Array.from({ length: 51 }, (_, k) => binomialPmf(k, 50, 0.3)).reduce((a, b) => a + b)
    expect(total).toBeCloseTo(1, 14)
    expect(binomialPmf(0, 0, 1)).toBe(1)
    expect(binomialPmf(0, 5, 1)).toBe(0)
    expect(binomialPmf(5, 5, 1)).toBe(1)
    expect(binomialPmf(2, 5, 0)).toBe(0)
    expect(binomialPmf(2, 4, 0.5)).toBeCloseTo(0.375, 15)
  })
})

describe('stirlingError', () => {
  // mpmath, 30 digits
  it.each([
    [0.5, 0.15342640972002735],
    [1, 0.08106146679532726],
    [3.5, 0.023746163656297496],
    [15, 0.005554733551962801],
    [16, 0.00520765591960964],
    [1000, 0.00008333333055555635],
  ])('of %d', (z, known) => expect(Math.abs(stirlingError(z) - known)).toBeLessThan(2e-15))
})

describe('poissonDeviance', () => {
  // mpmath, 30 digits
  it.each([
    [1_000_000, 1_000_001, 4.9999966666691667e-7],
    [5, 50, 33.48707453502978],
    [30, 10, 12.958368660043291],
    [700, 0.5, 4371.459260922345],
    [4, 5, 0.10742579474316097],
    [0, 3, 3],
    [3, 3, 0],
  ])('of %d against %d', (count, mean, known) => {
    expect(relativeError(poissonDeviance(count, mean), known)).toBeLessThan(1e-14)
  })
})
