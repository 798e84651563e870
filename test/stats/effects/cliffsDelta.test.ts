import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { cliffsDelta } from '../../../src/stats/effects/cliffsDelta.ts'
import { mannWhitney } from '../../../src/stats/tests/mannWhitney.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { tally } from '../../../src/stats/binning/tally.ts'
import { anySamples, swapped } from '../samples.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

/** By its definition, over all pairs. */
function byPairs(x: number[], y: number[], z: number): { delta: number; low: number; high: number } {
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [n, m] = [x.length, y.length]
  const rows = x.map((a) => y.map((b) => Math.sign(a - b)))
  const delta = mean(rows.flat())
  const square = (values: number[]): number => values.reduce((sum, value) => sum + (value - delta) ** 2, 0)
  const ofX = square(rows.map(mean))
  const ofY = square(y.map((_, j) => mean(rows.map((row) => row[j]!))))
  const all = square(rows.flat())
  const unbiased = (m * m * ofX + n * n * ofY - all) / (n * m * (n - 1) * (m - 1))
  const variance = Math.max(unbiased, (1 - delta ** 2) / (n * m - 1))
  const root = z * Math.sqrt(variance * ((1 - delta ** 2) ** 2 + z ** 2 * variance))
  const scale = 1 - delta ** 2 + z ** 2 * variance
  return { delta, low: (delta - delta ** 3 - root) / scale, high: (delta - delta ** 3 + root) / scale }
}

describe('cliffsDelta', () => {
  it('is null without two values a side, and 0 for a constant', () => {
    expect(cliffsDelta(tally(of(1), of(1, 2)))).toBeNull()
    expect(cliffsDelta(tally(of(1, 2), of()))).toBeNull()
    expect(cliffsDelta(tally(of(7, 7), of(7, 7)))).toMatchObject({ delta: 0, superiority: 0.5 })
  })

  it('is what all pairs say', () => {
    const z = 1.959963984540054
    const [x, y] = [
      [1, 2, 2, 3, 5, 9],
      [2, 4, 4, 6, 8],
    ]
    const known = byPairs(x, y, z)
    const result = cliffsDelta(tally(of(...x), of(...y)))!
    expect(result.delta).toBeCloseTo(known.delta, 14)
    const { low, high } = result.interval(0.95)
    expect(low).toBeCloseTo(known.low, 12)
    expect(high).toBeCloseTo(known.high, 12)
  })

  it('stays finite where the samples do not overlap', () => {
    const apart = cliffsDelta(tally(of(1, 2, 3), of(4, 5, 6, 7)))!
    expect(apart).toMatchObject({ delta: -1, superiority: 0 })
    expect(apart.interval(0.95).low).toBe(-1)
    expect(apart.interval(0.95).high).toBeGreaterThan(-1)
    expect(apart.interval(0.95).high).toBeLessThan(1)
  })

  it('agrees with U, mirrors, and its interval holds it within -1 and 1', () => {
    fc.assert(
      fc.property(anySamples, ([x, y]) => {
        const counted = tally(x, y)
        const result = cliffsDelta(counted)
        if (result === null) return
        const back = cliffsDelta(swapped(counted))!
        const { low, high } = result.interval(0.95)
        expect(result.superiority).toBeCloseTo(mannWhitney(counted)!.superiority, 12)
        expect(back.delta).toBeCloseTo(-result.delta, 12)
        expect(back.interval(0.95).low).toBeCloseTo(-high, 10)
        expect(low >= -1 && low <= result.delta + 1e-12).toBe(true)
        expect(high <= 1 && high >= result.delta - 1e-12).toBe(true)
      }),
    )
  })

  it('holds the true effect about as often as it says', () => {
    const random = seededRandom(4)
    // Uniform on [0, 1) against [0.3, 1.3): P(X < Y) = 1 - 0.7² / 2.
    const truth = 1 - 2 * (1 - 0.7 ** 2 / 2)
    let held = 0
    for (let i = 0; i < 1000; i++) {
      const x = Float64Array.from({ length: 40 }, random)
      const y = Float64Array.from({ length: 25 }, () => 0.3 + random())
      const { low, high } = cliffsDelta(tally(x, y))!.interval(0.95)
      if (low <= truth && truth <= high) held++
    }
    expect(held / 1000).toBeGreaterThan(0.93)
    expect(held / 1000).toBeLessThan(0.98)
  })
})
