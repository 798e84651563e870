import { describe, expect, it } from 'vitest'
import { normalSf } from '../../../src/stats/distributions/normalSf.ts'
import { studentTSf } from '../../../src/stats/distributions/studentTSf.ts'
import { relativeError } from '../relativeError.ts'
import { specialFunctionCases } from '../specialFunctionOracle.ts'

describe('studentTSf', () => {
  it('is defined at the ends', () => {
    expect(studentTSf(0, 3)).toBe(0.5)
    expect(studentTSf(Infinity, 3)).toBe(0)
    expect(studentTSf(-Infinity, 3)).toBe(1)
    expect(studentTSf(-1, 1)).toBeCloseTo(0.75, 14)
  })

  it('ends in the normal distribution', () => {
    expect(studentTSf(2, Infinity)).toBe(normalSf(2))
    expect(studentTSf(1e17, 1e144)).toBe(0)
    for (const t of [-3, 0.1, 2, 30])
      expect(relativeError(studentTSf(t, 1e18), normalSf(t))).toBeLessThan(1e-12)
    expect(relativeError(studentTSf(2, 1e9), normalSf(2))).toBeLessThan(1e-8)
  })

  // mpmath 1.4, 60 digits
  it.each([
    [1e160, 1.5, 3.7708524320162463e-241],
    [1e200, 1, 3.1830988618379068e-201],
    [1e155, 1.9, 1.4835613625922648e-295],
  ])('keeps its digits above %d with %d degrees of freedom', (t, degreesOfFreedom, known) => {
    expect(relativeError(studentTSf(t, degreesOfFreedom), known)).toBeLessThan(1e-12)
  })

  it('agrees with mpmath: 132 oracle cases', () => {
    const cases = specialFunctionCases('student_t_two_sided_p')
    expect(cases).toHaveLength(132)
    for (const { args, value } of cases) {
      expect(relativeError(2 * studentTSf(...args), value), String(args)).toBeLessThan(1e-12)
    }
  })
})
