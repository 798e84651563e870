import { describe, expect, it } from 'vitest'
import { countPrediction } from '../../../src/stats/prediction/countPrediction.ts'
import { wilsonInterval } from '../../../src/stats/effects/wilsonInterval.ts'

describe('countPrediction', () => {
  it('allows z² of as many new rows where none was counted', () => {
    expect(countPrediction({ count: 0, n: 1000 }, 1000, 0.025)).toEqual({ low: 0, high: 4 })
  })

  it('solves (x − y)² = z² (x + y) for as many new rows', () => {
    const { low, high } = countPrediction({ count: 100, n: 1000 }, 1000, 0.025)
    expect([low, high]).toEqual([74, 130])
  })

  it('nears the interval of a rate for very many new rows', () => {
    const m = 1e9
    const { low, high } = countPrediction({ count: 5, n: 100_000 }, m, 0.025)
    const wilson = wilsonInterval(5, 100_000)
    expect(low / m).toBeCloseTo(wilson.low, 6)
    expect(high / m).toBeCloseTo(wilson.high, 6)
  })

  it('never exceeds the rows', () => {
    expect(countPrediction({ count: 5, n: 5 }, 5, 0.001)).toEqual({ low: 0, high: 5 })
  })
})
