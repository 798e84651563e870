import { describe, expect, it } from 'vitest'
import { normalSf } from '../../../src/stats/distributions/normalSf.ts'
import { relativeError } from '../relativeError.ts'
import { specialFunctionCases } from '../specialFunctionOracle.ts'

describe('normalSf', () => {
  it('is defined at the ends', () => {
    expect(normalSf(-Infinity)).toBe(1)
    expect(normalSf(0)).toBe(0.5)
    expect(normalSf(Infinity)).toBe(0)
  })

  it('agrees with mpmath: 14 oracle cases', () => {
    const cases = specialFunctionCases('normal_sf')
    expect(cases.length).toBeGreaterThan(11)
    for (const { args, value } of cases) {
      expect(relativeError(normalSf(args[0]), value), String(args)).toBeLessThan(1e-12)
    }
  })
})
