import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { placeRanks } from '../../../src/stats/binning/placeRanks.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'

const length = 5000
const random = seededRandom(1, 'ranks')
const shapes: Record<string, (i: number) => number> = {
  'in no order': () => random(),
  'few different': () => Math.floor(random() * 3),
  ascending: (i) => i,
  descending: (i) => -i,
  'up and down': (i) => Math.min(i, length - i),
  'all alike': () => 7,
  infinities: (i) => [Infinity, -Infinity, 0, i][i % 4]!,
}

it.each(Object.entries(shapes))('puts the values of some ranks into their places: %s', (_, valueOf) => {
  const values = Float64Array.from({ length }, (_, i) => valueOf(i))
  const sorted = values.toSorted()
  fc.assert(
    fc.property(fc.array(fc.nat(length - 1), { maxLength: 20 }), (ranks) => {
      const placed = values.slice()
      placeRanks(placed, ranks)
      for (const rank of ranks) expect(placed[rank]).toBe(sorted[rank])
      expect(placed.sort()).toEqual(sorted)
    }),
    { numRuns: 20 },
  )
})

it('takes no values, and no ranks', () => {
  const none = new Float64Array()
  placeRanks(none, [])
  expect(none.length).toBe(0)
})
