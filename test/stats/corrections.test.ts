import { describe, expect, it } from 'vitest'
import { fc } from '../fastCheck.ts'
import { benjaminiHochberg } from '../../src/stats/corrections/benjaminiHochberg.ts'
import { benjaminiYekutieli } from '../../src/stats/corrections/benjaminiYekutieli.ts'
import { bonferroni, bonferroniAlpha } from '../../src/stats/corrections/bonferroni.ts'
import { holm } from '../../src/stats/corrections/holm.ts'
import { sidak, sidakAlpha } from '../../src/stats/corrections/sidak.ts'
import { ownOracleLines } from '../oracles.ts'
import { relativeError } from './relativeError.ts'

interface MultipleTestingCase {
  id: string
  p: number[]
  alpha: number
  m: number
  alpha_prime_bonferroni: number
  alpha_prime_sidak: number
  methods: Record<string, { reject: boolean[]; p_adjusted: number[] }>
}

/** By statsmodels' names. */
const corrections = { bonferroni, sidak, holm, fdr_bh: benjaminiHochberg, fdr_by: benjaminiYekutieli }
const cases = ownOracleLines<MultipleTestingCase>('multiple_testing')

describe.each(Object.entries(corrections))('%s', (name, correct) => {
  it('gives nothing for nothing, and leaves a single p-value alone', () => {
    expect(correct([])).toEqual([])
    expect(correct([0.04])[0]).toBeCloseTo(0.04, 15)
    expect(correct([0])).toEqual([0])
    expect(correct([1])).toEqual([1])
  })

  it('keeps input order, never lowers a p-value and never exceeds 1', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = correct(p)
        const ascending = (values: number[]): number[] => [...values].sort((a, b) => a - b)
        expect(correct(ascending(p))).toEqual(ascending(adjusted))
        for (const [i, value] of adjusted.entries()) {
          expect(value).toBeGreaterThanOrEqual((p[i] ?? NaN) * (1 - 1e-14))
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('agrees with statsmodels: 39 oracle cases', () => {
    expect(cases).toHaveLength(39)
    for (const { id, p, alpha, methods } of cases) {
      const known = methods[name]
      const adjusted = correct(p)
      expect(known?.p_adjusted.length, id).toBe(adjusted.length)
      for (const [i, value] of adjusted.entries()) {
        expect(relativeError(value, known?.p_adjusted[i] ?? NaN), id).toBeLessThan(1e-9)
        // Where the adjusted value is alpha itself, rounding decides.
        if (relativeError(value, alpha) > 1e-12) expect(value <= alpha, id).toBe(known?.reject[i])
      }
    }
  })
})

describe('the level of each test', () => {
  it('is alpha for one test or none', () => {
    expect(bonferroniAlpha(0.05, 0)).toBe(0.05)
    expect(bonferroniAlpha(0.05, 1)).toBe(0.05)
    expect(sidakAlpha(0.05, 0)).toBeCloseTo(0.05, 15)
    expect(sidakAlpha(1, 3)).toBe(1)
  })

  it('keeps its digits for tiny levels', () => {
    expect(relativeError(sidakAlpha(1e-20, 4), 2.5e-21)).toBeLessThan(1e-15)
    expect(relativeError(sidak([1e-20, 0.5])[0] ?? NaN, 2e-20)).toBeLessThan(1e-15)
  })

  it('agrees with statsmodels: 39 oracle cases', () => {
    for (const { id, alpha, m, ...known } of cases) {
      expect(relativeError(bonferroniAlpha(alpha, m), known.alpha_prime_bonferroni), id).toBeLessThan(1e-14)
      expect(relativeError(sidakAlpha(alpha, m), known.alpha_prime_sidak), id).toBeLessThan(1e-9)
    }
  })
})
