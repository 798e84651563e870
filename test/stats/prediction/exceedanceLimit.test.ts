import { describe, expect, it } from 'vitest'
import { exceedanceLimit } from '../../../src/stats/prediction/exceedanceLimit.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

describe('exceedanceLimit', () => {
  it('is exact for one extreme: all 3 of 3 new values exceed 3 old ones once in 20', () => {
    expect(exceedanceLimit(3, 3, { extremes: 1, risk: 0.0501 })).toBe(2)
    expect(exceedanceLimit(3, 3, { extremes: 1, risk: 0.0499 })).toBe(3)
  })

  it('halves the probability with each value of as many new ones', () => {
    expect(exceedanceLimit(1e6, 1e6, { extremes: 1, risk: 0.001 })).toBe(9)
  })

  it('is the next value alone that lies outside with probability 1 / (n + 1)', () => {
    expect(exceedanceLimit(99, 1, { extremes: 1, risk: 0.0101 })).toBe(0)
    expect(exceedanceLimit(99, 1, { extremes: 1, risk: 0.0099 })).toBe(1)
  })

  it('bounds nothing where there are no two values', () => {
    expect(exceedanceLimit(1, 5, { extremes: 2, risk: 0.01 })).toBe(5)
    expect(exceedanceLimit(0, 5, { extremes: 1, risk: 0.01 })).toBe(5)
  })

  it('keeps its promise on random numbers', () => {
    const random = seededRandom(1)
    const [n, m, risk] = [40, 30, 0.05]
    const limit = exceedanceLimit(n, m, { extremes: 2, risk })
    const exceeded = (most: number): number => {
      const old = Array.from({ length: n }, random)
      const [low, high] = [Math.min(...old), Math.max(...old)]
      const outside = Array.from({ length: m }, random).filter((value) => value < low || value > high)
      return outside.length > most ? 1 : 0
    }
    const rate = (most: number): number =>
      Array.from({ length: 4000 }, () => exceeded(most)).reduce((all, one) => all + one, 0) / 4000
    expect(rate(limit)).toBeLessThan(risk + 0.01)
    expect(rate(limit - 1)).toBeGreaterThan(risk)
  })
})
