import { expect, it } from 'vitest'
import { earlierUnits } from '../../../src/stats/units/earlierUnits.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { unitTest, type UnitResult } from '../../../src/stats/units/unitTest.ts'

const lastTwo = (unit: number): readonly number[] | null => (unit < 2 ? null : [unit - 2, unit - 1])

it('compares each unit with those before it, the last one first', () => {
  expect(earlierUnits(4, lastTwo)).toEqual({
    chosen: [Uint32Array.of(3), Uint32Array.of(2)],
    others: [Uint32Array.of(1, 2), Uint32Array.of(0, 1)],
    method: 'exact',
  })
  expect(earlierUnits(2, lastTwo)).toBeNull()
})

it('can say nothing where each day is as far away as every other', () => {
  const cells = Array.from({ length: 22 }, (_, day) =>
    Float64Array.from({ length: 40 }, (_, i) => (i === day ? 5 : 0)),
  )
  const ways = earlierUnits(cells.length, lastTwo)!
  expect(unitTest([{ statistic: 'D', cells }], ways)).toMatchObject({ results: [1], relabelings: 20 })
})

it('raises an alarm as often as α has it, under days that follow each other', () => {
  const [days, alpha, repetitions] = [26, 0.05, 2000]
  let alarms = 0
  for (let seed = 0; seed < repetitions; seed++) {
    const random = seededRandom(seed, 'walk')
    let level = 20
    const cells = Array.from({ length: days + 1 }, () => {
      level += random() - random()
      const counts = new Float64Array(60)
      for (let row = 0; row < 10; row++)
        counts[Math.max(0, Math.min(59, Math.round(level + 20 * random())))]!++
      return counts
    })
    const ways = earlierUnits(days + 1, (unit) =>
      unit < 7 ? null : Array.from({ length: 7 }, (_, i) => unit - 7 + i),
    )!
    const { results } = unitTest([{ statistic: 'D', cells }], ways)
    if ((results[0] as UnitResult).pValue <= alpha + 1e-12) alarms++
  }
  // Of 20 days that are compared the last is the most surprising one in 1 of 20: 100, with a standard deviation of 10.
  expect(alarms).toBeLessThan(140)
  expect(alarms).toBeGreaterThan(50)
})
