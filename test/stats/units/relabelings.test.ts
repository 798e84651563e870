import { expect, it } from 'vitest'
import { relabelings, waysToChoose } from '../../../src/stats/units/relabelings.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const sets = (chosen: readonly Uint32Array[]): string[] =>
  chosen.map((way) => [...way].sort((a, b) => a - b).join())

it('are all ways, the observed one first, where there are few', () => {
  const { chosen, method } = relabelings(4, 2, seededRandom(0), 6)
  expect(method).toBe('exact')
  expect(sets(chosen)).toEqual(['2,3', '0,1', '0,2', '0,3', '1,2', '1,3'])
})

it('are random ones, each as likely, where there are more', () => {
  const { chosen, method } = relabelings(5, 2, seededRandom(0), 9)
  expect([chosen.length, method, sets(chosen)[0]]).toEqual([9, 'permutation', '3,4'])
  const many = sets(relabelings(20, 1, seededRandom(1), 19).chosen.slice(1))
  expect(many.every((way) => Number(way) < 20)).toBe(true)
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 500; seed++)
    for (const way of sets(relabelings(5, 3, seededRandom(seed), 9).chosen.slice(1)))
      counts.set(way, (counts.get(way) ?? 0) + 1)
  // 4,000 draws of ten sets: 400 each, with a standard deviation of 19.
  expect(counts.size).toBe(10)
  for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(80)
})

it('are counted', () => {
  expect([waysToChoose(6, 2), waysToChoose(20, 1), waysToChoose(30, 15)]).toEqual([15, 20, 155_117_520])
})
