import { describe, expect, it } from 'vitest'
import { chiSquareDetectable, chiSquarePower } from '../../src/stats/power/chiSquarePower.ts'
import { ksCritical, ksDetectable } from '../../src/stats/power/ksDetectable.ts'
import { ksPValue } from '../../src/stats/tests/ksPValue.ts'
import { ksStatistic } from '../../src/stats/tests/ksStatistic.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { tDetectable, tPower } from '../../src/stats/power/tPower.ts'
import { proportionsDetectable, twoProportionsPower } from '../../src/stats/power/twoProportionsPower.ts'
import { relativeError } from './relativeError.ts'

describe('chiSquarePower', () => {
  // statsmodels 0.15, GofChisquarePower
  it.each([
    [0.1, 400, 1, 0.05, 0.5160052739761748],
    [0.3, 100, 4, 0.05, 0.6634860717513963],
    [0.05, 10_000, 9, 0.001, 0.6923372142331597],
    [0.02, 50, 3, 0.05, 0.05117074132472294],
  ])('agrees with statsmodels: w %d, n %d', (w, n, degreesOfFreedom, alpha, known) => {
    expect(relativeError(chiSquarePower(w, n, degreesOfFreedom, alpha), known)).toBeLessThan(1e-11)
  })

  it('is what the smallest detectable effect is found with', () => {
    expect(chiSquarePower(chiSquareDetectable(400, 3, 0.01), 400, 3, 0.01)).toBeCloseTo(0.8, 12)
    expect(chiSquarePower(chiSquareDetectable(5, 3, 0.01, 0.9), 5, 3, 0.01)).toBeCloseTo(0.9, 12)
    expect(chiSquarePower(0, 400, 3, 0.01)).toBeCloseTo(0.01, 12)
    expect(chiSquareDetectable(400, 3, 0)).toBe(Infinity)
  })

  it('is reached without an effect at a level as high', () => {
    expect([chiSquareDetectable(400, 3, 0.8), chiSquareDetectable(400, 3, 0.999)]).toEqual([0, 0])
  })
})

describe('tPower', () => {
  // statsmodels 0.15, TTestIndPower
  it.each([
    [0.5, 30, 40, 0.05, 0.5322896344813937],
    [0.02, 10_000, 10_000, 0.05, 0.29296568306057236],
    [2, 3, 3, 0.05, 0.46264081189130635],
    [0.1, 2, 2, 0.05, 0.050463012131623075],
  ])('agrees with statsmodels: d %d, %d and %d values', (d, n, m, alpha, known) => {
    expect(relativeError(tPower(d, n, m, alpha), known)).toBeLessThan(1e-10)
  })

  it('is what the smallest detectable effect is found with', () => {
    expect(tPower(tDetectable(30, 40, 0.05), 30, 40, 0.05)).toBeCloseTo(0.8, 10)
    expect(tPower(tDetectable(2, 2, 0.001), 2, 2, 0.001)).toBeCloseTo(0.8, 10)
    expect(tPower(tDetectable(1e6, 1e6, 1e-4), 1e6, 1e6, 1e-4)).toBeCloseTo(0.8, 10)
    expect(tPower(0, 30, 40, 0.05)).toBeCloseTo(0.05, 10)
    expect([tDetectable(2, 1, 5e-324), tDetectable(30, 40, 0)]).toEqual([Infinity, Infinity])
  })

  it('is reached without a difference at a level as high', () => {
    expect([tDetectable(30, 40, 0.8), tDetectable(2, 2, 0.999)]).toEqual([0, 0])
  })
})

describe('twoProportionsPower', () => {
  // statsmodels 0.15, power_proportions_2indep
  it.each([
    [0.1, 1000, 0.13, 1000, 0.05, 0.5568529159714669],
    [0.5, 200, 0.6, 300, 0.05, 0.5975896306469204],
    [0.01, 500, 0.05, 400, 0.001, 0.6241858290693213],
  ])('agrees with statsmodels: %d of %d, then %d of %d', (p, n, q, m, alpha, known) => {
    expect(relativeError(twoProportionsPower(p, n, q, m, alpha), known)).toBeLessThan(1e-12)
  })

  it('is what the smallest detectable rise is found with', () => {
    for (const p of [0.1, 0.9]) {
      const rise = proportionsDetectable(1000 * p, 1000, 800, 0.05)!
      expect(twoProportionsPower(p, 1000, p + rise, 800, 0.05)).toBeCloseTo(0.8, 10)
    }
  })

  it('is true where none were seen: one row of a thousand is enough, and comes with four in five', () => {
    expect(proportionsDetectable(0, 100_000, 1000, 0.05)).toBeCloseTo(1 - 0.2 ** 0.001, 10)
  })

  it('is reached without a rise at a level as high', () => {
    expect([proportionsDetectable(20, 50, 60, 0.8), proportionsDetectable(20, 50, 60, 0.999)]).toEqual([0, 0])
  })

  it('knows when no rise is found', () => {
    expect(proportionsDetectable(1, 2, 2, 0.05)).toBeNull()
    expect(proportionsDetectable(100, 100, 100, 0.05)).toBeNull()
    expect(twoProportionsPower(0, 10, 0, 10, 0.05)).toBe(0)
    expect(twoProportionsPower(0, 10, 1, 10, 0.05)).toBe(1)
  })
})

describe('ksCritical', () => {
  it.each([
    [10, 10],
    [100, 90],
    [1000, 1000],
    [30, 20_000],
  ])('is the first distance that is rejected, for %d and %d values', (n, m) => {
    const numerator = Math.round(ksCritical(n, m, 0.05)! * n * m)
    expect(ksPValue(BigInt(numerator), n, m).pValue).toBeLessThanOrEqual(0.05)
    // One step less: the sizes' common divisor.
    const step = n === m ? n : { 9000: 10, 600_000: 10 }[n * m]!
    expect(ksPValue(BigInt(numerator - step), n, m).pValue).toBeGreaterThan(0.05)
  })

  it('is near the asymptotic one for large samples, and null for tiny ones', () => {
    expect(ksCritical(1_000_000, 1_000_000, 0.05)).toBeCloseTo(1.3581 * Math.sqrt(2e-6), 5)
    expect(ksCritical(2, 2, 0.05)).toBeNull()
    expect(ksCritical(1, 10_000_000, 0.04)).toBeCloseTo(0.98, 6)
  })
})

describe('ksDetectable', () => {
  it('is null where not even 1 is found', () => {
    expect(ksDetectable(2, 2, 0.05)).toBeNull()
    expect(ksDetectable(3, 3, 0.05)).toBeNull()
  })

  it('is 1 where only samples without a value in common are found, and they always are', () => {
    expect(ksDetectable(4, 4, 0.05)).toBe(1)
    expect(ksPValue(16n, 4, 4).pValue).toBeLessThan(0.05)
  })

  it('is found at least as often as it says in the worst of shapes', () => {
    // All of the distance in one step from 0 to 1, around one half.
    const [n, m] = [150, 100]
    const distance = ksDetectable(n, m, 0.05)!
    const random = seededRandom(8)
    const draw = (length: number, p: number): Float64Array =>
      Float64Array.from({ length }, () => Number(random() < p))
    let found = 0
    for (let i = 0; i < 1000; i++) {
      const { numerator } = ksStatistic(draw(n, 0.5 - distance / 2), draw(m, 0.5 + distance / 2))!
      if (ksPValue(numerator, n, m).pValue <= 0.05) found++
    }
    expect(found / 1000).toBeGreaterThan(0.76)
    expect(found / 1000).toBeLessThan(0.9)
  })
})
