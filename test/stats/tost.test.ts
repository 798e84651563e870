import { describe, expect, it } from 'vitest'
import { moments } from '../../src/stats/numeric/moments.ts'
import { tostMeans } from '../../src/stats/tests/tostMeans.ts'
import { tostProportions } from '../../src/stats/tests/tostProportions.ts'
import { expectCalibrated, uniformSample } from './falseAlarms.ts'
import { relativeError } from './relativeError.ts'

describe('tostMeans', () => {
  const x = moments([1.2, 3.4, 2.2, 5.1, 4.4, 3.3])!
  const y = moments([1.0, 3.9, 2.8, 4.1, 4.9])!

  it('is null where nothing varies', () => {
    const constant = { n: 5, mean: 1, variance: 0 }
    expect(tostMeans(constant, constant, { low: -1, high: 1 })).toBeNull()
  })

  it('agrees with statsmodels', () => {
    // statsmodels 0.15, ttost_ind(x, y, -2, 2.5, usevar='unequal')
    expect(relativeError(tostMeans(x, y, { low: -2, high: 2.5 })!, 0.030217278297282248)).toBeLessThan(1e-12)
  })

  it.each([1e90, 1e-90])('is the same in another unit: times %d', (unit) => {
    const scaled = ({ n, mean, variance }: typeof x): typeof x => ({
      n,
      mean: mean * unit,
      variance: variance * unit * unit,
    })
    const p = tostMeans(scaled(x), scaled(y), { low: -2 * unit, high: 2.5 * unit })!
    expect(relativeError(p, tostMeans(x, y, { low: -2, high: 2.5 })!)).toBeLessThan(1e-12)
  })

  it('proves nothing for bounds that leave the difference out', () => {
    expect(tostMeans(x, y, { low: 1, high: 2 })).toBeGreaterThan(0.5)
  })

  it('rarely calls means equivalent that lie on a bound', () => {
    expectCalibrated((random) =>
      tostMeans(moments(uniformSample(random, 60))!, moments(uniformSample(random, 40))!, {
        low: -9,
        high: 0,
      })!,
    )
  })
})

describe('tostProportions', () => {
  it('is null without a side', () => {
    expect(tostProportions(0, 0, 1, 5, { low: -1, high: 1 })).toBeNull()
    expect(tostProportions(1, 5, 0, 0, { low: -1, high: 1 })).toBeNull()
  })

  // statsmodels 0.15, tost_proportions_2indep(method='agresti-caffo')
  it.each([
    [30, 100, 90, 200, -0.05, 0.2, 0.17615946173438235],
    [0, 50, 0, 60, -0.1, 0.1, 4.894985608368514e-5],
    [5, 10, 9, 12, -0.3, 0.3, 0.3243754512647967],
  ])('agrees with statsmodels: %d of %d, then %d of %d', (a, n, b, m, low, high, known) => {
    expect(relativeError(tostProportions(a, n, b, m, { low, high })!, known)).toBeLessThan(1e-12)
  })
})
