import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { quantileBins } from '../../../src/stats/binning/quantileBins.ts'
import { quantile } from '../../../src/stats/binning/quantile.ts'
import { anySamples } from '../samples.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)
const upTo = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => i + 1)

it('fills bins evenly with the values of both samples', () => {
  const { edges, x, y } = quantileBins(
    upTo(50),
    upTo(150).map((value) => value + 50),
    4,
  )
  expect(edges).toEqual([50.75, 100.5, 150.25])
  expect([...x]).toEqual([50, 0, 0, 0])
  expect([...y]).toEqual([0, 50, 50, 50])
})

it('has fewer bins where values are tied, one for a constant, none for nothing', () => {
  expect(quantileBins(of(1, 1, 1, 2, 3), of(1, 1, 1, 1, 1), 2)).toMatchObject({ edges: [] })
  expect(quantileBins(of(7, 7), of(7))).toEqual({ edges: [], x: of(2), y: of(1) })
  expect(quantileBins(of(), of())).toEqual({ edges: [], x: of(), y: of() })
})

it('has a bin for each value where there are few', () => {
  const { edges, x, y } = quantileBins(of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), of(0, 0, 7), 10)
  expect(edges).toEqual([1, 7])
  expect([...x]).toEqual([11, 1, 0])
  expect([...y]).toEqual([2, 0, 1])
})

it('loses no value', () => {
  fc.assert(
    fc.property(anySamples, ([x, y]) => {
      const bins = quantileBins(x, y, 5)
      expect(bins.x.reduce((a, b) => a + b)).toBe(x.length)
      expect(bins.y.reduce((a, b) => a + b)).toBe(y.length)
      expect(bins.edges).toEqual(bins.edges.toSorted((a, b) => a - b))
      expect(bins.edges.some(Number.isNaN)).toBe(false)
    }),
  )
})

it('has its edges at the quantiles of all values together, in whatever order they come', () => {
  fc.assert(
    fc.property(anySamples, fc.integer({ min: 2, max: 12 }), ([x, y], bins) => {
      const all = Float64Array.of(...x, ...y)
        .sort()
        .map((value) => value + 0)
      const { edges } = quantileBins(x, y, bins)
      const quantiles = Array.from({ length: bins - 1 }, (_, i) => quantile(all, (i + 1) / bins)!)
      const cuts = [...new Set(quantiles)].filter((edge) => edge > all[0]!)
      expect(edges).toEqual(new Set(all).size > bins ? cuts : [...new Set(all)].slice(1))
    }),
  )
})
