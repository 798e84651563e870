import { describe, expect, it } from 'vitest'
import { chiSquareContingency } from '../../src/stats/tests/chiSquareContingency.ts'
import { cramersVInterval } from '../../src/stats/effects/cramersVInterval.ts'
import { ksStatistic } from '../../src/stats/tests/ksStatistic.ts'
import { ksEquivalence, ksInterval } from '../../src/stats/effects/ksInterval.ts'
import { newcombeInterval } from '../../src/stats/effects/newcombeInterval.ts'
import { noncentralChiSquareSf } from '../../src/stats/distributions/noncentralChiSquareSf.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { wilsonInterval } from '../../src/stats/effects/wilsonInterval.ts'

const near = (value: number): number => expect.closeTo(value, 12) as number

describe('wilsonInterval', () => {
  // statsmodels 0.15, proportion_confint(method='wilson')
  it.each([
    [90, 200, 0.3826406840224835, 0.5192438486152432],
    [3, 60, 0.017149502164395668, 0.1370051647634852],
    [9, 12, 0.46769466506643426, 0.9110583316059453],
    [1300, 100_000, 0.012316404824764999, 0.013721009546890883],
  ])('agrees with statsmodels: %d of %d', (successes, n, low, high) => {
    expect(wilsonInterval(successes, n)).toEqual({ low: near(low), high: near(high) })
  })

  it('ends at none and all', () => {
    expect(wilsonInterval(0, 10).low).toBe(0)
    expect(wilsonInterval(10, 10).high).toBe(1)
  })
})

describe('newcombeInterval', () => {
  it('is null without a side', () => {
    expect(newcombeInterval(0, 0, 3, 10)).toBeNull()
    expect(newcombeInterval(3, 10, 0, 0)).toBeNull()
  })

  // statsmodels 0.15, confint_proportions_2indep(method='newcomb')
  it.each([
    [30, 100, 90, 200, 0.032849578390867024, 0.2566020591230791],
    [0, 50, 3, 60, -0.02854702483316282, 0.1370051647634852],
    [5, 10, 9, 12, -0.13610814818865852, 0.5587442082783303],
    [7, 7, 3, 9, -0.8794161816130892, -0.19424297928265022],
  ])('agrees with statsmodels: %d of %d, then %d of %d', (a, n, b, m, low, high) => {
    expect(newcombeInterval(a, n, b, m)).toEqual({ low: near(low), high: near(high) })
  })
})

describe('ksInterval', () => {
  it('keeps between 0 and 1, and narrows with more values', () => {
    expect(ksInterval(0.3, 5, 5)).toEqual({ low: 0, high: near(0.3 + 1.959963984540054 * Math.sqrt(0.1)) })
    expect(ksInterval(0.9, 5, 5).high).toBe(1)
    const { low, high } = ksInterval(0.3, 20_000, 20_000)
    expect([low, high]).toEqual([
      near(0.3 - Math.sqrt(Math.log(80) / 2) / 100),
      near(0.3 + 1.959963984540054 / 200),
    ])
  })

  it('proves what its upper end proves', () => {
    const { high } = ksInterval(0.03, 900, 400, 0.9)
    expect(ksEquivalence(0.03, 900, 400, high)).toBeCloseTo(0.05, 12)
  })

  // The true distance of values below 1 / 2 that halve their share is 0.25, and of a mixture with another half 0.5.
  it.each([
    [0.25, 60, 60],
    [0.5, 200, 30],
  ])('holds a true distance of %d at least as often as it says', (distance, n, m) => {
    const random = seededRandom(11)
    const draw = (size: number, moved: number): Float64Array =>
      Float64Array.from({ length: size }, () => (random() < moved ? 1 + random() : random()))
    let [below, above] = [0, 0]
    for (let i = 0; i < 2000; i++) {
      const { d } = ksStatistic(draw(n, 0.25), draw(m, 0.25 + distance))!
      const { low, high } = ksInterval(d, n, m, 0.9)
      if (high < distance) below++
      if (low > distance) above++
    }
    expect(below / 2000).toBeLessThan(0.05)
    expect(above / 2000).toBeLessThan(0.05)
  })
})

describe('cramersVInterval', () => {
  it('is bounded by the effects under which the statistic would be surprising', () => {
    const { low, high } = cramersVInterval(12, 4, 300)
    expect(noncentralChiSquareSf(12, 4, 300 * low ** 2)).toBeCloseTo(0.025, 10)
    expect(noncentralChiSquareSf(12, 4, 300 * high ** 2)).toBeCloseTo(0.975, 10)
  })

  it('starts at 0 where there is nothing to see, and ends at 1', () => {
    expect(cramersVInterval(0, 4, 300)).toEqual({ low: 0, high: 0 })
    expect(cramersVInterval(6, 4, 300)).toMatchObject({ low: 0 })
    expect(cramersVInterval(300, 1, 300)).toMatchObject({ high: 1 })
    expect(cramersVInterval(600, 4, 300, { shorter: 3 })).toMatchObject({ high: 1 })
    expect(cramersVInterval(12, 4, 300, { confidence: 1 })).toEqual({ low: 0, high: 1 })
  })

  it('holds the true effect about as often as it says', () => {
    const random = seededRandom(6)
    const shares = { x: [0.5, 0.3, 0.2], y: [0.4, 0.3, 0.3] }
    const draw = ([a = 0, b = 0]: number[]): number[] => {
      const counts = [0, 0, 0]
      for (let i = 0; i < 400; i++) {
        const u = random()
        counts[u < a ? 0 : u < a + b ? 1 : 2]!++
      }
      return counts
    }
    const truth = chiSquareContingency(shares.x, shares.y)!.cramersV
    let held = 0
    for (let i = 0; i < 500; i++) {
      const { statistic } = chiSquareContingency(draw(shares.x), draw(shares.y))!
      const { low, high } = cramersVInterval(statistic, 2, 800)
      if (low <= truth && truth <= high) held++
    }
    expect(Math.abs(held / 500 - 0.95)).toBeLessThan(0.03)
  })
})
