import { expect, it } from 'vitest'
import { leastSwapPValue, swaps } from '../../../src/stats/units/swaps.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { unitTest, type UnitResult } from '../../../src/stats/units/unitTest.ts'

const sets = (chosen: readonly Uint32Array[]): string[] => chosen.map((way) => [...way].join())

it('are all ways to swap the parts of pairs, the observed one first, where there are few', () => {
  const { chosen, method } = swaps(2, seededRandom(0), 4)
  expect(method).toBe('exact')
  expect(sets(chosen)).toEqual(['2,3', '0,3', '2,1', '0,1'])
})

it('are random ones where there are more, each part as often', () => {
  const { chosen, method } = swaps(30, seededRandom(0), 4000)
  expect([chosen.length, method, sets(chosen)[0]]).toEqual([
    4000,
    'permutation',
    Array.from({ length: 30 }, (_, i) => 30 + i).join(),
  ])
  for (let pair = 0; pair < 30; pair++)
    // The standard deviation of a half of 4,000 is 32.
    expect(Math.abs(chosen.filter((way) => way[pair] === pair).length - 2000)).toBeLessThan(160)
})

it('have a least p-value, as all swapped is as far away', () => {
  const cells = [0, 0, 0, 0, 1, 1, 1, 1].map((place) =>
    Float64Array.from({ length: 2 }, (_, i) => (i === place ? 3 : 0)),
  )
  const hypotheses = [{ statistic: 'D', cells } as const]
  const { pValue } = unitTest(hypotheses, swaps(4, seededRandom(0), 10_000)).results[0] as UnitResult
  expect(pValue).toBe(2 / 16)
  expect(leastSwapPValue(4)).toBe(2 / 16)
})

it('raise an alarm as often as α has it, where the parts of units differ by luck alone', () => {
  const [pairs, alpha, repetitions] = [8, 0.05, 2000]
  let alarms = 0
  for (let seed = 0; seed < repetitions; seed++) {
    const random = seededRandom(seed, 'pairs')
    const part = (_: unknown, unit: number): Float64Array => {
      const counts = new Float64Array(40)
      for (let row = 0; row < 20; row++) counts[Math.floor(2 * (unit % pairs) + 20 * random())]!++
      return counts
    }
    const cells = Array.from({ length: 2 * pairs }, part)
    const { results } = unitTest([{ statistic: 'D', cells }], swaps(pairs, random, 10_000))
    if ((results[0] as UnitResult).pValue <= alpha + 1e-12) alarms++
  }
  // At most 100, with a standard deviation of 10.
  expect(alarms).toBeLessThan(140)
  expect(alarms).toBeGreaterThan(50)
})
