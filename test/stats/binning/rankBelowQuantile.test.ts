import { describe, expect, it } from 'vitest'
import { rankBelowQuantile } from '../../../src/stats/binning/rankBelowQuantile.ts'
import { quantile } from '../../../src/stats/binning/quantile.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

describe('rankBelowQuantile', () => {
  it.each([
    // By hand: the least of m others is below rank r unless the first r values of both are all of the n.
    [0, 9, 1, 0.1, 1],
    [0, 9, 1, 0.09, 0],
    [0.5, 9, 1, 0.1, 1],
    [0.5, 9, 1, 0.2, 2],
    [0.5, 9, 1, 0.999, 9],
  ])('the quantile %f of 1 value beside %i others', (p, n, m, risk, rank) => {
    expect(rankBelowQuantile(p, { n, m }, risk)).toBe(rank)
  })

  it.each([
    [0.95, 30, 30],
    [0.25, 12, 40],
    [0.75, 100, 20],
  ])('the quantile %f of new values lies below it as often as said: %i and %i values', (p, n, m) => {
    const risk = 0.05
    const rank = rankBelowQuantile(p, { n, m }, risk)
    const random = seededRandom(7)
    const draws = (count: number) => Float64Array.from({ length: count }, random).sort()
    const runs = 20_000
    let below = 0
    let belowNext = 0
    for (let i = 0; i < runs; i++) {
      const [old, other] = [draws(n), draws(m)]
      // Its lower neighbour decides, which the quantile is not below.
      const least = other[Math.floor(p * (m - 1))]!
      expect(quantile(other, p, 'linear')!).toBeGreaterThanOrEqual(least)
      if (least < old[rank - 1]!) below++
      if (least < (old[rank] ?? Infinity)) belowNext++
    }
    const noise = 4 * Math.sqrt((risk * (1 - risk)) / runs)
    expect(below / runs).toBeLessThan(risk + noise)
    expect(belowNext / runs).toBeGreaterThan(risk - noise)
  })
})
