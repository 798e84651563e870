import { describe, expect, it } from 'vitest'
import { cohensD } from '../../../src/stats/effects/cohensD.ts'
import { moments } from '../../../src/stats/numeric/moments.ts'
import { noncentralTSf } from '../../../src/stats/distributions/noncentralTSf.ts'
import { normalQuantile } from '../../../src/stats/distributions/normalQuantile.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { relativeError } from '../relativeError.ts'

describe('cohensD', () => {
  it('is null where nothing varies', () => {
    expect(cohensD({ n: 5, mean: 1, variance: 0 }, { n: 5, mean: 2, variance: 0 })).toBeNull()
  })

  it('is null where the difference is past all measure beside the spread', () => {
    expect(cohensD({ n: 3, mean: 1e308, variance: 1 }, { n: 2, mean: 0, variance: 1e-3 })).toBeNull()
    expect(cohensD({ n: 3, mean: 1e300, variance: 1e-20 }, { n: 2, mean: 0, variance: 0 })).toBeNull()
  })

  it('is as quick where the spread is next to nothing', () => {
    const { d, low, high } = cohensD(
      { n: 3, mean: 1, variance: 1e-30 },
      { n: 2, mean: 5e14, variance: 1e-30 },
    )!
    expect(d / -5e29).toBeCloseTo(1, 12)
    // The bounds of d / delta depend on the degrees of freedom alone there: chi(3) / √3 at 2.5% and 97.5%.
    expect(low / d).toBeCloseTo(Math.sqrt(9.348403604496148 / 3), 9)
    expect(high / d).toBeCloseTo(Math.sqrt(0.2157952826238981 / 3), 9)
  })

  it('counts pooled standard deviations, and corrects for few values', () => {
    const result = cohensD({ n: 11, mean: 3, variance: 4 }, { n: 31, mean: 2, variance: 4 })!
    expect(result.d).toBe(0.5)
    // Γ(20) / (√20 Γ(19.5)), mpmath
    expect(relativeError(result.g, 0.5 * 0.98111219443669506)).toBeLessThan(1e-12)
    expect(cohensD({ n: 2, mean: 1, variance: 1 }, { n: 2, mean: 0, variance: 1 })!.g).toBeCloseTo(
      Math.sqrt(1 / Math.PI),
      12,
    )
  })

  it('is bounded by the effects under which it would be surprising', () => {
    const [x, y] = [
      { n: 6, mean: 3.27, variance: 2.01 },
      { n: 9, mean: 2.1, variance: 1.3 },
    ]
    const { d, low, high } = cohensD(x, y, 0.9)!
    const perD = Math.sqrt(54 / 15)
    expect(noncentralTSf(d * perD, 13, low * perD)).toBeCloseTo(0.05, 12)
    expect(noncentralTSf(d * perD, 13, high * perD)).toBeCloseTo(0.95, 12)
    const back = cohensD(y, x, 0.9)!
    expect([back.low, back.high]).toEqual([expect.closeTo(-high, 10), expect.closeTo(-low, 10)])
  })

  it('keeps the upper end as exact as the lower one at a confidence next to 1', () => {
    const { low, high } = cohensD(
      { n: 12, mean: 3.27, variance: 2.01 },
      { n: 9, mean: 2.1, variance: 1.3 },
      1 - 1e-15,
    )!
    // mpmath 1.4, 40 digits
    expect(relativeError(low, -2.8168344832930301)).toBeLessThan(1e-10)
    expect(relativeError(high, 4.6305300356563089)).toBeLessThan(1e-10)
    expect(
      cohensD({ n: 1e6, mean: 3, variance: 1 }, { n: 2, mean: 0, variance: 1 }, 1 - 1e-15),
    ).not.toBeNull()
  })

  it('takes millions of values', () => {
    const { low, high } = cohensD({ n: 1e6, mean: 0.5, variance: 1 }, { n: 1e6, mean: 0, variance: 1 })!
    const error = Math.sqrt(2e-6 + 0.25 / 4e6)
    expect(low).toBeCloseTo(0.5 - 1.959964 * error, 6)
    expect(high).toBeCloseTo(0.5 + 1.959964 * error, 6)
  })

  it('holds the true effect as often as it says', () => {
    const random = seededRandom(2)
    const draw = (n: number, mean: number): number[] =>
      Array.from({ length: n }, () => mean + normalQuantile(random() || 0.5))
    let held = 0
    for (let i = 0; i < 300; i++) {
      const { low, high } = cohensD(moments(draw(7, 0.8))!, moments(draw(5, 0))!, 0.9)!
      if (low <= 0.8 && 0.8 <= high) held++
    }
    expect(Math.abs(held / 300 - 0.9)).toBeLessThan(0.05)
  })
})
