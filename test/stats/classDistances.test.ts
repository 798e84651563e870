import { describe, expect, it } from 'vitest'
import { fc } from '../fastCheck.ts'
import { gTest } from '../../src/stats/tests/gTest.ts'
import { hellinger } from '../../src/stats/distances/hellinger.ts'
import { jensenShannon } from '../../src/stats/distances/jensenShannon.ts'
import { lInfinity } from '../../src/stats/distances/lInfinity.ts'
import { psi } from '../../src/stats/distances/psi.ts'
import { totalVariation } from '../../src/stats/distances/totalVariation.ts'
import { classCounts, expectCalibrated } from './falseAlarms.ts'
import { relativeError } from './relativeError.ts'
import { twoSampleCases } from './twoSampleOracle.ts'

const bounded = { totalVariation, lInfinity, hellinger, jensenShannon }
const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 8 })

/** Shares so close that SciPy loses digits: by mpmath, 40 digits. */
const byDigits: Record<string, { G?: number; js?: number; hellinger?: number }> = {
  c229: { G: 2.7641200211401374e-6, js: 4.0864915692860829e-5, hellinger: 3.4022273997958343e-5 },
  c288: { G: 0.14090532033250146, js: 0.00243497897818758, hellinger: 0.0020272536712381416 },
}

describe.each(Object.entries(bounded))('%s', (_, distance) => {
  it('is null without a side, 0 for equal shares, 1 for no class in common', () => {
    expect(distance([], [])).toBeNull()
    expect(distance([0], [1])).toBeNull()
    expect(distance([1], [0])).toBeNull()
    expect(distance([1, 2, 0], [10, 20, 0])).toBe(0)
    expect(distance([5, 0], [0, 7])).toBeCloseTo(1, 15)
  })

  it('is symmetric and stays between 0 and 1', () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
        const value = distance(x, y)
        expect(distance(y, x)).toBe(value)
        expect(value === null || (value >= 0 && value <= 1)).toBe(true)
      }),
    )
  })
})

it('L-infinity is the class that differs most', () => {
  expect(lInfinity([50, 30, 20], [50, 10, 40])).toBeCloseTo(0.2, 15)
})

describe('psi', () => {
  it('is null without a side, and 0 for equal shares', () => {
    expect(psi([0, 0], [1, 2])).toBeNull()
    expect(psi([1, 2], [0, 0])).toBeNull()
    expect(psi([1, 2, 0], [10, 20, 0])).toBe(0)
  })

  it('counts a class that one side lacks as half a row there', () => {
    expect(psi([50, 50, 0], [50, 40, 10])).toBeCloseTo(0.1 * Math.log(50 / 40) + 0.095 * Math.log(20), 14)
    expect(psi([50, 50, 0], [50, 40, 10], 1)).toBeCloseTo(0.1 * Math.log(50 / 40) + 0.09 * Math.log(10), 14)
    expect(psi([50, 50, 0], [50, 40, 10], 0)).toBe(Infinity)
    expect(psi([50, 40, 10], [50, 50, 0], 0)).toBe(Infinity)
  })

  it('weighs a new class the more, the more rows there are', () => {
    expect(psi([1000, 0], [900, 100])!).toBeGreaterThan(psi([10, 0], [9, 1])!)
  })
})

describe('gTest', () => {
  it('is null without two classes or without a side', () => {
    expect(gTest([], [])).toBeNull()
    expect(gTest([3, 0], [4, 0])).toBeNull()
    expect(gTest([0, 0], [4, 1])).toBeNull()
    expect(gTest([4, 1], [0, 0])).toBeNull()
  })

  it('drops classes no side has', () => {
    expect(gTest([10, 0, 20], [20, 0, 10])).toEqual(gTest([10, 20], [20, 10]))
  })

  it('keeps its level', () => {
    expectCalibrated((random) => gTest(classCounts(random, 300, 4), classCounts(random, 200, 4))!.pValue)
  })
})

it('all agree with SciPy: every table of 123 oracle cases', () => {
  let checked = 0
  for (const { id, table, chi2, divergence } of twoSampleCases) {
    if (chi2 === undefined || divergence === undefined) continue
    const [x, y] = table.counts
    const digits = byDigits[id]
    const near = (value: number | null, known: number): void =>
      expect(relativeError(value!, known), id).toBeLessThan(1e-12)
    near(totalVariation(x, y), divergence.total_variation)
    near(hellinger(x, y), digits?.hellinger ?? divergence.hellinger)
    near(jensenShannon(x, y), digits?.js ?? divergence.jensen_shannon_distance_base2)
    if (divergence.psi !== null) near(psi(x, y), divergence.psi)
    near(gTest(x, y)!.statistic, digits?.G ?? chi2.g.G)
    expect(relativeError(gTest(x, y)!.pValue, chi2.g.p), id).toBeLessThan(1e-9)
    checked++
  }
  expect(checked).toBe(121)
})
