import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { normalQuantile } from '../../../src/stats/distributions/normalQuantile.ts'
import { normalSf } from '../../../src/stats/distributions/normalSf.ts'
import { relativeError } from '../relativeError.ts'
import { specialFunctionCases } from '../specialFunctionOracle.ts'

describe('normalQuantile', () => {
  it('is defined at the ends and in the middle', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(0.5)).toBe(0)
    expect(Number.isFinite(normalQuantile(Number.MIN_VALUE))).toBe(true)
  })

  // mpmath 1.4, 50 digits
  it.each([
    [1e-300, -37.047096299361199],
    [1e-20, -9.2623400897984076],
    [0.01, -2.3263478740408411],
  ])('of %d', (p, known) => expect(relativeError(normalQuantile(p), known)).toBeLessThan(1e-14))

  it('undoes the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 37, noNaN: true }), (z) => {
        expect(relativeError(normalSf(-normalQuantile(normalSf(z))), normalSf(z))).toBeLessThan(1e-12)
      }),
    )
  })

  it('agrees with mpmath: 10 oracle cases', () => {
    const cases = specialFunctionCases('normal_ppf')
    expect(cases).toHaveLength(10)
    for (const { args, value } of cases) {
      expect(relativeError(normalQuantile(args[0]), value), String(args)).toBeLessThan(1e-14)
    }
  })
})
