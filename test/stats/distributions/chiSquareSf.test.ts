import { describe, expect, it } from 'vitest'
import { chiSquareSf } from '../../../src/stats/distributions/chiSquareSf.ts'
import { relativeError } from '../relativeError.ts'
import { specialFunctionCases } from '../specialFunctionOracle.ts'

describe('chiSquareSf', () => {
  it('is defined at the ends', () => {
    expect(chiSquareSf(0, 3)).toBe(1)
    expect(chiSquareSf(0, 0)).toBe(1)
    expect(chiSquareSf(1, 0)).toBe(0)
    expect(chiSquareSf(Infinity, 3)).toBe(0)
  })

  it('agrees with mpmath: 90 oracle cases', () => {
    const cases = specialFunctionCases('chi2_sf')
    expect(cases).toHaveLength(90)
    for (const { args, value } of cases) {
      expect(relativeError(chiSquareSf(...args), value), String(args)).toBeLessThan(1e-12)
    }
  })
})
