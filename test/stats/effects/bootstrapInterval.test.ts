import { describe, expect, it } from 'vitest'
import { bootstrapInterval } from '../../../src/stats/effects/bootstrapInterval.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { totalVariation } from '../../../src/stats/distances/totalVariation.ts'
import { wassersteinDistance } from '../../../src/stats/distances/wassersteinDistance.ts'

const seeded = (seed: number): { random: () => number; resamples: number } => ({
  random: seededRandom(seed),
  resamples: 199,
})

describe('bootstrapInterval', () => {
  it('is null where there is no distance, or an endless one', () => {
    expect(bootstrapInterval([0, 0], [1, 2], totalVariation, seeded(1))).toBeNull()
    const values = Float64Array.of(1, Infinity)
    const distance = (x: Float64Array, y: Float64Array): number | null =>
      wassersteinDistance({ values, x, y })
    expect(bootstrapInterval([1, 1], [2, 1], distance, seeded(1))).toBeNull()
    const large = Float64Array.of(0, 1e308)
    const twice = (x: Float64Array, y: Float64Array): number | null =>
      wassersteinDistance({ values: large, x, y })! * 2
    expect(twice(Float64Array.of(1, 1), Float64Array.of(1, 0))).toBe(1e308)
    expect(bootstrapInterval([1, 1], [1, 0], twice, seeded(1))).toBeNull()
  })

  it('holds the distance seen, and narrows with more rows', () => {
    const few = bootstrapInterval([30, 70], [50, 50], totalVariation, seeded(1))!(0.95)
    const many = bootstrapInterval([3000, 7000], [5000, 5000], totalVariation, seeded(1))!(0.95)
    for (const { low, high } of [few, many]) {
      expect(low).toBeLessThan(0.2)
      expect(high).toBeGreaterThan(0.2)
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5)
    expect(bootstrapInterval([5, 5], [5, 5], totalVariation, seeded(1))!(0.95).low).toBe(0)
  })

  it('holds the distance of the values where bins have left out some of it', () => {
    const options = { ...seeded(1), observed: 0.7 }
    const { low, high } = bootstrapInterval([30, 70], [50, 50], totalVariation, options)!(0.95)
    expect(low).toBeLessThan(0.7)
    expect(high).toBeGreaterThan(0.7)
  })

  it('gives the same answer for the same seed', () => {
    const interval = (seed: number): object =>
      bootstrapInterval([30, 70], [53, 50], totalVariation, seeded(seed))!(0.95)
    expect(interval(3)).toEqual(interval(3))
    expect(interval(3)).not.toEqual(interval(4))
  })

  it('draws as many rows as there are, also of thousands of classes', () => {
    const x = Float64Array.from({ length: 2000 }, (_, i) => (i === 5 ? 4000 : 25 + (i % 9)))
    const rows = x.reduce((sum, count) => sum + count, 0)
    const drawn: number[] = []
    bootstrapInterval(
      x,
      [...x].reverse(),
      (left) => {
        expect(left.reduce((sum, count) => sum + count, 0)).toBe(rows)
        return drawn.push(left[5]!)
      },
      { random: seededRandom(1), resamples: 2000, observed: 0 },
    )
    const share = 4000 / rows
    const variance = rows * share * (1 - share)
    const mean = drawn.reduce((sum, count) => sum + count, 0) / 2000
    expect(Math.abs(mean - 4000)).toBeLessThan(4 * Math.sqrt(variance / 2000))
    const spread = drawn.reduce((sum, count) => sum + (count - 4000) ** 2, 0) / 2000
    expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 2000))
  })

  it('holds the true distance about as often as it says', () => {
    const random = seededRandom(5)
    const share = { x: 0.3, y: 0.38 }
    const draw = (p: number): number[] => {
      let successes = 0
      for (let i = 0; i < 150; i++) if (random() < p) successes++
      return [successes, 150 - successes]
    }
    let held = 0
    for (let i = 0; i < 300; i++) {
      const { low, high } = bootstrapInterval(draw(share.x), draw(share.y), totalVariation, {
        random,
        resamples: 199,
      })!(0.95)
      if (low <= 0.08 && 0.08 <= high) held++
    }
    expect(held / 300).toBeGreaterThan(0.92)
  })
})
