import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { doubleAt, doubleBelow, doubleRank } from '../../../src/stats/numeric/doubleRank.ts'

it('ranks doubles in their order, and finds them again', () => {
  const any = fc.double({ noNaN: true })
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(doubleRank(a) < doubleRank(b)).toBe(a < b)
      expect(doubleAt(doubleRank(a))).toBe(a + 0)
    }),
  )
})

it.each([
  [0, -5e-324],
  [-0, -5e-324],
  [5e-324, 0],
  [1, 1 - 2 ** -53],
  [Infinity, Number.MAX_VALUE],
  [-Number.MAX_VALUE, -Infinity],
])('finds the double below %d', (value, below) => {
  expect(doubleBelow(value)).toBe(below)
})
