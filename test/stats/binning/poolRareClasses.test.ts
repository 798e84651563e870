import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { poolRareClasses } from '../../../src/stats/binning/poolRareClasses.ts'

it('leaves classes alone that are all expected five times', () => {
  expect(poolRareClasses([5, 20], [5, 20])).toEqual({
    reference: [5, 20],
    sample: [5, 20],
    place: [0, 1],
    pooled: 0,
  })
})

it('puts the rare ones together, last', () => {
  // Five are expected on the smaller side where 10 are there of both: c and d have 7.
  expect(poolRareClasses([2, 50, 2, 46], [5, 40, 5, 50])).toEqual({
    reference: [50, 46, 4],
    sample: [40, 50, 10],
    place: [2, 0, 2, 1],
    pooled: 2,
  })
})

it('takes in the next smallest where the pool is too small itself', () => {
  expect(poolRareClasses([1, 30, 9, 10], [1, 20, 16, 13])).toEqual({
    reference: [30, 9, 11],
    sample: [20, 16, 14],
    place: [2, 0, 1, 2],
    pooled: 2,
  })
})

it('counts what is expected on the smaller side', () => {
  // 100 against 10: a class needs 55 of both to be expected five times among the 10.
  expect(poolRareClasses([50, 49, 1], [5, 5, 0])).toEqual({
    reference: [50, 50],
    sample: [5, 5],
    place: [0, 1, 1],
    pooled: 2,
  })
})

it('one class is left where all are rare', () => {
  expect(poolRareClasses([1, 1, 1], [0, 1, 1])).toEqual({
    reference: [3],
    sample: [2],
    place: [0, 0, 0],
    pooled: 3,
  })
})

it('loses no row, and leaves no class expected less than five times beside another', () => {
  const side = fc.array(fc.nat(60), { minLength: 2, maxLength: 12 })
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  fc.assert(
    fc.property(side, side, (left, right) => {
      const k = Math.min(left.length, right.length)
      const [reference, sample] = [left.slice(0, k), right.slice(0, k)]
      const [n, m] = [sum(reference), sum(sample)]
      fc.pre(n > 0 && m > 0)
      const pooled = poolRareClasses(reference, sample)
      expect([sum(pooled.reference), sum(pooled.sample)]).toEqual([n, m])
      for (const [i, place] of pooled.place.entries())
        expect(pooled.reference[place]).toBeGreaterThanOrEqual(reference[i]!)
      if (pooled.reference.length < 2) return
      for (const [i, count] of pooled.reference.entries()) {
        const total = count + pooled.sample[i]!
        expect((total * Math.min(n, m)) / (n + m)).toBeGreaterThanOrEqual(5)
      }
    }),
  )
})
