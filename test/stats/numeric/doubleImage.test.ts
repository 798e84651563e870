import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { ascending, greatestWith, highHalf } from '../../../src/stats/numeric/doubleImage.ts'
import { doubleAt, doubleRank } from '../../../src/stats/numeric/doubleRank.ts'

const imageOf = (value: number): number => ascending(new Int32Array(Float64Array.of(value).buffer)[highHalf]!)

it('ascends as doubles do', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      expect(Math.sign((imageOf(a) >>> 0) - (imageOf(b) >>> 0)) * (a <= b ? 1 : -1)).toBeLessThanOrEqual(0)
    }),
  )
})

it('finds the greatest double with an image', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const greatest = greatestWith(imageOf(value))
      expect(greatest).toBeGreaterThanOrEqual(value)
      expect(imageOf(greatest)).toBe(imageOf(value))
      // The largest double below 0 is one for itself.
      fc.pre(greatest !== 0)
      expect(imageOf(doubleAt(doubleRank(greatest) + 1n))).not.toBe(imageOf(value))
    }),
  )
})
