import { describe, expect, it } from 'vitest'
import { orderCheck } from '../../../src/stats/units/orderCheck.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const weekdaysOf = (count: number): number[] => Array.from({ length: count }, (_, i) => i % 7)
const checked = (of: (i: number, random: () => number) => number, count = 42) => {
  const random = seededRandom(count, 'order')
  const means = Float64Array.from({ length: count }, (_, i) => of(i, random))
  return orderCheck([means], weekdaysOf(count), { random: seededRandom(1), shuffles: 1999 })!
}

describe('the order of units', () => {
  it('matters under a trend', () => {
    expect(checked((i, random) => i / 20 + random())).toMatchObject({ pattern: 'trend' })
    expect(checked((i, random) => i / 20 + random()).pValue).toBeLessThan(0.01)
  })

  it('matters where units are like those before', () => {
    let at = 0
    const walk = checked((_, random) => (at = 0.8 * at + random() - 0.5), 60)
    expect(walk.pattern).toBe('neighbours')
    expect(walk.pValue).toBeLessThan(0.01)
  })

  it('matters where weekends are others', () => {
    const found = checked((i, random) => random() + (i % 7 > 4 ? 2 : 0))
    expect(found).toEqual({ pattern: 'weekday', pValue: 3 / 2000 })
  })

  it('matters in at most about one of a hundred tables where it does not', () => {
    let alarms = 0
    for (let seed = 0; seed < 300; seed++) {
      const random = seededRandom(seed, 'exchangeable')
      const means = Array.from({ length: 5 }, () => Float64Array.from({ length: 30 }, () => random()))
      const { pValue } = orderCheck(means, weekdaysOf(30), { random, shuffles: 599 })!
      if (pValue <= 0.01) alarms++
    }
    // 0.999 of a binomial of 300 trials of 0.01.
    expect(alarms).toBeLessThanOrEqual(9)
  })

  it('is unknown where nothing varies', () => {
    expect(orderCheck([new Float64Array(20)], weekdaysOf(20), { random: seededRandom(0) })).toBeNull()
  })
})
