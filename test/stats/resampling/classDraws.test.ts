import { expect, it } from 'vitest'
import { classDraws, suitTables } from '../../../src/stats/resampling/classDraws.ts'
import { poissonPmf } from '../../../src/stats/distributions/poissonPmf.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { sum } from '../../../src/stats/numeric/sum.ts'

it('is for many classes, of not too many rows each', () => {
  expect([suitTables(1000, 50_000), suitTables(1001, 50_000)]).toEqual([false, true])
  expect([suitTables(2000, 2e6), suitTables(2000, 2e6 + 1)]).toEqual([true, false])
})

it('draws for each class by its own distribution, also far from 0', () => {
  const counts = Float64Array.of(1, 40_000, 40_000)
  const draws = classDraws(counts, (mean) => ({
    mean,
    deviation: Math.sqrt(mean),
    most: Infinity,
    chanceOf: (k) => poissonPmf(k, mean),
  }))
  expect(draws[1]).toBe(draws[2])
  const random = seededRandom(4)
  draws.forEach((draw, i) => {
    const drawn = Float64Array.from({ length: 10_000 }, () => draw(random))
    const mean = counts[i]!
    expect(Math.abs(sum(drawn) / 10_000 - mean)).toBeLessThan(4 * Math.sqrt(mean / 10_000))
    const spread = sum(drawn, (k) => (k - mean) ** 2) / 10_000
    // Of a Poisson number: the fourth moment about the mean is that much above the squared variance.
    expect(Math.abs(spread / mean - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / mean) / 10_000))
  })
})

it('draws no more than there are', () => {
  const [draw] = classDraws(Float64Array.of(2), (count) => ({
    mean: 1,
    deviation: 1,
    most: count,
    chanceOf: () => 1,
  }))
  const random = seededRandom(1)
  const drawn = new Set(Array.from({ length: 100 }, () => draw!(random)))
  expect([...drawn].sort()).toEqual([0, 1, 2])
})
