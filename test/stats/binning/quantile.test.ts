import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { quantile, type Interpolation } from '../../../src/stats/binning/quantile.ts'

describe('quantile', () => {
  it('is null of nothing, and the value of one', () => {
    expect(quantile([], 0.5)).toBeNull()
    expect(quantile([3], 0.3)).toBe(3)
  })

  // NumPy 2.4 on the quantiles .1, .3, .5, .77
  it.each<[Interpolation, number[]]>([
    ['linear', [1.5, 2.5, 3.5, 4.85]],
    ['lower', [1, 2, 3, 4]],
    ['higher', [2, 3, 4, 5]],
    ['midpoint', [1.5, 2.5, 3.5, 4.5]],
    ['nearest', [1, 3, 3, 5]],
  ])('agrees with NumPy: %s', (interpolation, known) => {
    const answers = [0.1, 0.3, 0.5, 0.77].map((q) => quantile([1, 2, 3, 4, 5, 9], q, interpolation))
    answers.forEach((answer, i) => expect(answer).toBeCloseTo(known[i]!, 14))
  })

  it('takes infinities', () => {
    expect(quantile([-Infinity, 0, Infinity], 0.5)).toBe(0)
    expect(quantile([-Infinity, 0], 0.5)).toBe(-Infinity)
    expect(quantile([-Infinity, Infinity], 0.5)).toBe(0)
    expect(quantile([Infinity, Infinity], 0.3)).toBe(Infinity)
    expect(quantile([-1e308, 1e308], 0.5)).toBe(0)
  })

  it('is not led past its neighbours by rounding', () => {
    const [low, high] = [-1.797693134862313e308, -1.7976931348623125e308]
    for (const q of [0.03, 0.18, 0.5, 0.9]) {
      expect(quantile([low, high], q)).toBeGreaterThanOrEqual(low)
      expect(quantile([low, high], q)).toBeLessThanOrEqual(high)
    }
  })

  it('stays within the values, and rises', () => {
    const values = fc
      .array(fc.double({ noNaN: true }), { minLength: 1 })
      .map((a) => Float64Array.from(a).sort())
    fc.assert(
      fc.property(values, fc.nat(100), fc.nat(100), (ascending, a, b) => {
        const low = quantile(ascending, Math.min(a, b) / 100)!
        const high = quantile(ascending, Math.max(a, b) / 100)!
        expect(ascending[0]!).toBeLessThanOrEqual(low)
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-15 * Math.sign(high)) + Number.MIN_VALUE)
        expect(high).toBeLessThanOrEqual(ascending.at(-1)!)
      }),
    )
  })
})
