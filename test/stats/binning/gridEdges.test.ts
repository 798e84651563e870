import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { bucketsBetween, isSingle } from '../../../src/stats/binning/bucket.ts'
import { gridEdges } from '../../../src/stats/binning/gridEdges.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { anySamples } from '../samples.ts'

const most = 2 ** 12
/** Four for each binade, wherever the values are. */
const others = 4 * 4096

it('ascends from -Infinity to Infinity, with a bucket for zero alone', () => {
  fc.assert(
    fc.property(anySamples, ([sample]) => {
      const edges = gridEdges(sample, most)
      expect([edges[0], edges.at(-1)]).toEqual([-Infinity, Infinity])
      expect(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)).toBe(true)
      expect(edges.length).toBeLessThan(most + others)
      const none = new Float64Array(edges.length)
      const zero = [...bucketsBetween(edges, { x: none, y: none })].find(({ upTo }) => upTo === 0)
      expect(isSingle(zero!)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

it('has narrow cells where the values are, whatever their scale', () => {
  const random = seededRandom(3, 'grid')
  for (const scale of [1e-200, 1, 1e200]) {
    const values = Float64Array.from({ length: 2000 }, () => scale * random())
    const edges = gridEdges(values, most)
    const sorted = values.toSorted()
    const share = (from: number, to: number): number =>
      sorted.filter((value) => value > from && value <= to).length / sorted.length
    const widest = Math.max(
      ...Array.from({ length: edges.length - 1 }, (_, i) =>
        edges[i]! >= 0 && edges[i]! <= scale ? share(edges[i]!, edges[i + 1]!) : 0,
      ),
    )
    expect(widest).toBeLessThan(0.005)
  }
})

it('cuts all binades alike without a value', () => {
  expect(gridEdges(new Float64Array(), most).length).toBeGreaterThan(4 * 4000)
})
