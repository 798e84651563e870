import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { countInBins } from '../../../src/stats/binning/countInBins.ts'

it('holds the lower edge of each bin, and the upper one of the last', () => {
  const numbers = Float64Array.from([-Infinity, -1, 0, 0.5, 1, 1.5, 2, 2.1, Infinity])
  expect(countInBins(numbers, [0, 1, 2])).toEqual({ counts: [2, 3], below: 2, above: 2 })
})

it('loses no number', () => {
  const sorted = fc.array(fc.double({ noNaN: true })).map((values) => Float64Array.from(values).sort())
  const edges = fc
    .uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2 })
    .map((values) => values.sort((a, b) => a - b))
  fc.assert(
    fc.property(sorted, edges, (numbers, bins) => {
      const { counts, below, above } = countInBins(numbers, bins)
      expect(counts).toHaveLength(bins.length - 1)
      expect(Math.min(below, above, ...counts)).toBeGreaterThanOrEqual(0)
      expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(numbers.length)
    }),
  )
})
