import { describe, expect, it } from 'vitest'
import { gammaQ } from '../../../src/stats/distributions/incompleteGamma.ts'
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
      expect(relativeError(normalSf(args[0]), value), String(args)).toBeLessThan(1e-14)
    }
  })

  it('goes on where one approximation ends and the next begins, and in the tail', () => {
    // Q(1/2, z²/2) / 2, another way to the same numbers.
    for (let z = 0.01; z < 37; z += 0.01)
      expect(relativeError(normalSf(z), gammaQ(0.5, (z * z) / 2) / 2), String(z)).toBeLessThan(1e-12)
    expect(relativeError(normalSf(38), 2.88542835e-316)).toBeLessThan(1e-7)
    expect(normalSf(-1) + normalSf(1)).toBe(1)
  })
})
